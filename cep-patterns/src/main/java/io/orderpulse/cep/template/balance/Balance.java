package io.orderpulse.cep.template.balance;

import io.orderpulse.cep.rule.Selector;
import io.orderpulse.cep.rule.Selectors;
import io.orderpulse.cep.rule.Template;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;

/**
 * Keeps an account per key and opens when it falls below a limit.
 *
 * <p>Balance = newest {@code count} (by {@code asOf}) + what {@code add} and − what {@code
 * subtract} brought after it − what is held. A hold of an order ({@code hold}) lasts until {@code
 * release} of the same {@code holder}, whenever it was counted.
 *
 * @param count events that say the balance at a time; their {@code amount}
 * @param asOf data field with that time, or null for the event's own
 * @param add events that add their {@code amount} after the count
 * @param subtract events that take their {@code amount} after the count; they also use up a hold
 * @param hold events that reserve their {@code amount} for a holder
 * @param release events that give a hold back
 * @param holder data fields that name the holder, for example {@code order_id, line_id}
 * @param below opens when the balance is less
 */
public record Balance(
    List<Selector> count,
    String asOf,
    List<Selector> add,
    List<Selector> subtract,
    List<Selector> hold,
    List<Selector> release,
    List<String> holder,
    BigDecimal below)
    implements Template {

  @Override
  public String wire() {
    return "balance";
  }

  @Override
  public List<Selector> selectors() {
    return Selectors.all(count, add, subtract, hold, release);
  }

  @Override
  public Duration mending() {
    return Duration.ofMinutes(30);
  }
}
