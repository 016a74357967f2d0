package io.orderpulse.cep.judge;

import io.orderpulse.cep.fact.Fact;
import java.math.BigDecimal;

/** A number that an event brings. */
public final class Amount {

  private static final String DATA = "data.";

  private final String field;

  private Amount(String field) {
    this.field = field;
  }

  /**
   * @param expression a data field, for example {@code data.quantity}, or null for none
   */
  public static Amount of(String expression) {
    return new Amount(
        expression == null || !expression.startsWith(DATA)
            ? expression
            : expression.substring(DATA.length()));
  }

  /** The number, or null when it is not known. */
  public BigDecimal value(Fact fact) {
    Object value = field == null ? null : fact.event().data().get(field);
    if (value instanceof Long number) {
      return BigDecimal.valueOf(number);
    }
    return value instanceof BigDecimal number ? number : null;
  }
}
