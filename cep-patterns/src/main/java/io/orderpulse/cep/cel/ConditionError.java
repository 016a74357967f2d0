package io.orderpulse.cep.cel;

import java.io.Serial;

/** A condition that does not compile: the first error with its column in the expression. */
public final class ConditionError extends Exception {

  @Serial private static final long serialVersionUID = 1L;

  private final int column;

  ConditionError(String message, int column) {
    super(message);
    this.column = column;
  }

  /** Characters before the error, from 0. */
  public int column() {
    return column;
  }
}
