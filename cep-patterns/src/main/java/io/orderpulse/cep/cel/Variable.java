package io.orderpulse.cep.cel;

/**
 * A name that an expression may begin with.
 *
 * @param shape what it is
 * @param raw gives its raw value, null when the fact has none
 * @param fixed its value when it is the same for every fact, else null
 */
record Variable(Shape shape, Node raw, Object fixed) {

  static Variable of(Shape shape, Node raw) {
    return new Variable(shape, raw, null);
  }

  static Variable fixed(Shape shape, Object value) {
    return new Variable(shape, frame -> value, value);
  }
}
