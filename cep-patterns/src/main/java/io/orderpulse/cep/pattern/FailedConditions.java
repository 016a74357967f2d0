package io.orderpulse.cep.pattern;

import java.io.Serial;
import java.io.Serializable;

/** Counts conditions of one rule that could not be worked out, such as a division by zero. */
final class FailedConditions implements Serializable {

  @Serial private static final long serialVersionUID = 1L;

  private int count;

  void add() {
    count++;
  }

  /** True when there were any since the last call. */
  boolean take() {
    boolean any = count > 0;
    count = 0;
    return any;
  }
}
