package io.orderpulse.cep.template.escalate;

import io.orderpulse.cep.rule.Selector;
import io.orderpulse.cep.rule.Selectors;
import io.orderpulse.cep.rule.Template;
import io.orderpulse.events.record.Severity;
import java.io.Serializable;
import java.time.Duration;
import java.util.List;

/**
 * Looks at an order on a time grid while a condition holds, and goes one level up at each look that
 * finds it so.
 *
 * @param holds CEL condition over the order: what is wrong as long as it lasts
 * @param from events that start it, or empty when {@code holds} alone says so
 * @param until events that end it
 * @param anchor from where the grid counts: {@code placed} or {@code due} of the order, or {@code
 *     start} for the event of {@code from}
 * @param offset added to the anchor, may be negative
 * @param every step of the grid
 * @param levels whom each level reaches, from level 1
 */
public record Escalate(
    String holds,
    List<Selector> from,
    List<Selector> until,
    String anchor,
    Duration offset,
    Duration every,
    List<Level> levels)
    implements Template {

  /**
   * @param role who is told
   * @param severity severity from this level on
   */
  public record Level(String role, Severity severity) implements Serializable {}

  @Override
  public String wire() {
    return "escalate";
  }

  @Override
  public List<Selector> selectors() {
    return Selectors.all(from, until);
  }

  @Override
  public boolean onContext() {
    return true;
  }
}
