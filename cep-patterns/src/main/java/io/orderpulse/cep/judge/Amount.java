package io.orderpulse.cep.judge;

import io.orderpulse.cep.cel.ConditionError;
import io.orderpulse.cep.cel.Expression;
import io.orderpulse.cep.cel.Scope;
import io.orderpulse.cep.fact.Fact;
import java.math.BigDecimal;

/** A number that an event brings. */
public final class Amount {

  private final Expression expression;

  private Amount(Expression expression) {
    this.expression = expression;
  }

  /**
   * Compiles what the loader has already checked.
   *
   * @param expression CEL that gives a number, for example {@code data.quantity}, or null for none
   */
  public static Amount of(String expression) {
    try {
      return new Amount(
          expression == null ? null : Expression.compile(expression, Scope.untyped()));
    } catch (ConditionError e) {
      throw new IllegalArgumentException("number '" + expression + "': " + e.getMessage(), e);
    }
  }

  /** The number, or null when it is not known. */
  public BigDecimal value(Fact fact) {
    return expression == null ? null : expression.value(fact);
  }
}
