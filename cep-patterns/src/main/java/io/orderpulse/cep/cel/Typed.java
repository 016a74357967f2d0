package io.orderpulse.cep.cel;

/**
 * A closure and what it gives.
 *
 * @param node gives the value
 * @param shape what is known of the value before it runs
 * @param constant the value when it is the same for every fact, else null
 * @param root the root when it is one, else null
 */
record Typed(Node node, Shape shape, Object constant, Root root) {

  static Typed of(Node node, Shape shape) {
    return new Typed(node, shape, null, null);
  }

  static Typed constant(Object value, Shape shape) {
    return new Typed(frame -> value, shape, value, null);
  }

  static Typed root(Node node, Shape shape, Root root) {
    return new Typed(node, shape, null, root);
  }

  /** True for a text, a number, a flag, a time, and for what only the fact can tell. */
  boolean scalar() {
    return switch (shape.kind()) {
      case LIST, MAP, STRUCT -> false;
      default -> true;
    };
  }
}
