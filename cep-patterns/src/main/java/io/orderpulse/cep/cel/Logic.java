package io.orderpulse.cep.cel;

/**
 * Closures of truth values. What decides alone decides whatever the other side fails at; else the
 * first failure counts.
 */
final class Logic {

  private Logic() {}

  static Typed and(Node left, Node right) {
    return Typed.of(frame -> join(left, right, Boolean.FALSE, frame), Shape.BOOL);
  }

  static Typed or(Node left, Node right) {
    return Typed.of(frame -> join(left, right, Boolean.TRUE, frame), Shape.BOOL);
  }

  private static Object join(Node left, Node right, Boolean decisive, Frame frame) {
    Object l = left.eval(frame);
    if (l == decisive) {
      return decisive;
    }
    if (!isTruth(l)) {
      return Miss.FAILED;
    }
    Object r = right.eval(frame);
    if (!isTruth(r)) {
      return Miss.FAILED;
    }
    return r == decisive || l instanceof Boolean ? r : l;
  }

  /** A flag, or why there is none. Flags are always the two constants of Boolean. */
  private static boolean isTruth(Object value) {
    return value instanceof Boolean || value instanceof Miss;
  }

  private static Object truth(Object value) {
    return isTruth(value) ? value : Miss.FAILED;
  }

  static Typed not(Node operand) {
    return Typed.of(
        frame -> {
          Object value = operand.eval(frame);
          return value instanceof Boolean b ? (Object) !b : truth(value);
        },
        Shape.BOOL);
  }

  static Typed choose(Node condition, Typed yes, Typed no) throws NotInSubset {
    boolean same = yes.shape().equals(no.shape());
    if (!same && !(yes.scalar() && no.scalar())) {
      throw new NotInSubset();
    }
    Node ifTrue = yes.node();
    Node ifFalse = no.node();
    return Typed.of(
        frame -> {
          Object c = condition.eval(frame);
          if (c instanceof Boolean b) {
            return b ? ifTrue.eval(frame) : ifFalse.eval(frame);
          }
          return truth(c);
        },
        same ? yes.shape() : Shape.ANY);
  }
}
