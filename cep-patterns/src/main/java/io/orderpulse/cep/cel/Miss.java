package io.orderpulse.cep.cel;

/** Why an expression has no value. */
enum Miss {
  /** A field, an element or a context that it needs is not there. */
  ABSENT,
  /** It cannot be worked out from what is there: division by zero, a text where a number is due. */
  FAILED
}
