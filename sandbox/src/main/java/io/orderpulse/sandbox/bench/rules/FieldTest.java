package io.orderpulse.sandbox.bench.rules;

import io.orderpulse.events.Event;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Objects;

/**
 * A condition on one data field that can be written for every engine: a text equals, or a number is
 * greater.
 *
 * @param field name of the data field
 * @param literal a String that it equals, or a Long that it exceeds
 */
public record FieldTest(String field, Object literal) implements Serializable {

  private static final long serialVersionUID = 1L;

  /** The condition as rule files write it. */
  String cel() {
    return literal instanceof String
        ? "data.%s == '%s'".formatted(field, literal)
        : "data.%s > %d.0".formatted(field, literal);
  }

  /** As somebody would write it in Java. */
  public boolean holds(Event event) {
    Object value = event.data().get(field);
    if (literal instanceof Long limit) {
      return value instanceof BigDecimal amount && amount.compareTo(BigDecimal.valueOf(limit)) > 0;
    }
    return Objects.equals(literal, value);
  }
}
