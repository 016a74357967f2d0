package io.orderpulse.cep.cel;

/** A piece of an expression as a closure. */
@FunctionalInterface
interface Node {

  /** Its value for the frame's fact, or the {@link Miss} that tells why there is none. */
  Object eval(Frame frame);
}
