package io.orderpulse.cep.cel;

/**
 * A name that an expression may begin with.
 *
 * @param shape what it is
 * @param raw gives its raw value, null when the fact has none
 */
record Variable(Shape shape, Node raw) {}
