package io.orderpulse.cep.cel;

import java.io.Serial;

/** An expression that does not compile: the first error with its place in the expression. */
public final class ConditionError extends Exception {

  @Serial private static final long serialVersionUID = 1L;

  private final int line;
  private final int column;
  private final String nearest;

  ConditionError(String message, int line, int column, String nearest) {
    super(message);
    this.line = line;
    this.column = column;
    this.nearest = nearest;
  }

  /** Line of the expression, from 1. */
  public int line() {
    return line;
  }

  /** Characters of the line before the error, from 0. */
  public int column() {
    return column;
  }

  /** The valid name that a misspelt one most likely meant, or null; the message has it too. */
  public String nearest() {
    return nearest;
  }
}
