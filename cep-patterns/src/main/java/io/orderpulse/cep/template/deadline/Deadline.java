package io.orderpulse.cep.template.deadline;

import io.orderpulse.cep.rule.Selector;
import io.orderpulse.cep.rule.Selectors;
import io.orderpulse.cep.rule.Template;
import io.orderpulse.events.record.Resolution;
import java.io.Serializable;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;

/**
 * Opens at a time taken from the data, if a condition holds then; resolves when it no longer holds
 * or the time has moved on.
 *
 * @param at field with the time: of the order, or of the event when {@code from} is not empty; then
 *     {@code time} means the event's own time
 * @param offset added to that time, may be negative
 * @param strict true to open 1 ms later, for limits such as "less than 2 h remain"
 * @param daysAfter moves the time to {@code timeOfDay} this many days later (rule's zone); null
 *     when it stays where it is
 * @param timeOfDay see {@code daysAfter}
 * @param from events that bring the time, or empty when the order has it
 * @param until events that end it, only with {@code from}
 * @param each data field that tells several deadlines of one key apart, or null
 * @param end when it is no longer so by time alone, or null
 * @param holds CEL condition over the order, or null for always
 */
public record Deadline(
    String at,
    Duration offset,
    boolean strict,
    Integer daysAfter,
    LocalTime timeOfDay,
    List<Selector> from,
    List<Selector> until,
    String each,
    String holds,
    End end)
    implements Template {

  /** A deadline that nothing but the condition ends. */
  public Deadline(
      String at,
      Duration offset,
      boolean strict,
      Integer daysAfter,
      LocalTime timeOfDay,
      List<Selector> from,
      List<Selector> until,
      String each,
      String holds) {
    this(at, offset, strict, daysAfter, timeOfDay, from, until, each, holds, null);
  }

  /**
   * A later time from which another rule has taken over.
   *
   * @param offset added to the same time as that of the rule
   * @param strict true for 1 ms later
   * @param reason how it ends
   */
  public record End(Duration offset, boolean strict, Resolution reason) implements Serializable {}

  @Override
  public String wire() {
    return "deadline";
  }

  @Override
  public List<Selector> selectors() {
    return Selectors.all(from, until);
  }

  @Override
  public boolean onContext() {
    return from.isEmpty() || holds != null;
  }
}
