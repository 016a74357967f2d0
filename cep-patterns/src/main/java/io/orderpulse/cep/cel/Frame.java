package io.orderpulse.cep.cel;

import io.orderpulse.cep.fact.Fact;

/** What the nodes of one expression see while it runs; used again for each fact. */
final class Frame {

  final Object[] locals;
  Fact fact;
  StageEvents stages;

  /** A frame for so many variables of macros. */
  Frame(int slots) {
    locals = new Object[slots];
  }
}
