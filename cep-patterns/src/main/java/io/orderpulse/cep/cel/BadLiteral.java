package io.orderpulse.cep.cel;

import java.io.Serial;

/** A constant that can never have the value that the expression wants of it. */
final class BadLiteral extends NotInSubset {

  @Serial private static final long serialVersionUID = 1L;

  private final String problem;
  private final long expression;

  /**
   * @param problem for the message of the {@link ConditionError}
   * @param expression CEL's number of the constant
   */
  BadLiteral(String problem, long expression) {
    this.problem = problem;
    this.expression = expression;
  }

  String problem() {
    return problem;
  }

  long expression() {
    return expression;
  }
}
