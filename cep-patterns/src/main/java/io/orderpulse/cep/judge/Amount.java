package io.orderpulse.cep.judge;

import io.orderpulse.cep.cel.ConditionError;
import io.orderpulse.cep.cel.Expression;
import io.orderpulse.cep.fact.Fact;
import io.orderpulse.cep.rule.Scopes;
import io.orderpulse.cep.rule.Selector;
import java.math.BigDecimal;
import java.util.List;

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
   * @param events that it is about
   */
  public static Amount of(String expression, List<Selector> events) {
    try {
      return new Amount(
          expression == null ? null : Expression.compile(expression, Scopes.of(events)));
    } catch (ConditionError e) {
      throw new IllegalArgumentException("number '" + expression + "': " + e.getMessage(), e);
    }
  }

  /** The number, or null when it is not known. */
  public BigDecimal value(Fact fact) {
    return expression == null ? null : expression.value(fact);
  }
}
