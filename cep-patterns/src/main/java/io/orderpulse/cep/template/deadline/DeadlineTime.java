package io.orderpulse.cep.template.deadline;

import io.orderpulse.cep.fact.OrderContext;
import io.orderpulse.cep.judge.BusinessTime;
import io.orderpulse.cep.judge.Table;
import io.orderpulse.cep.rule.Rule;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/**
 * Works out the deadline from a time in the data: plus {@code offset}, then to {@code time_of_day}
 * some days later, then 1 ms later if strict. Closed hours do not count into a positive offset.
 */
final class DeadlineTime {

  private final Rule rule;
  private final Deadline template;
  private final ZoneId zone;

  DeadlineTime(Rule rule, Deadline template) {
    this.rule = rule;
    this.template = template;
    this.zone = BusinessTime.zone(rule.timing().calendar());
  }

  /** The time of an order that the rule looks at, ms, or null while it is unknown. */
  Long of(OrderContext order) {
    return switch (template.at()) {
      case "due" -> order.due();
      case "placed" -> order.placed();
      default -> null;
    };
  }

  /** The deadline, ms; a condition that holds when it is reached opens. */
  long deadline(long base) {
    long time = plus(base, template.offset());
    if (template.daysAfter() != null) {
      time =
          Instant.ofEpochMilli(time)
              .atZone(zone)
              .toLocalDate()
              .plusDays(template.daysAfter())
              .atTime(template.timeOfDay())
              .atZone(zone)
              .toInstant()
              .toEpochMilli();
    }
    return template.strict() ? time + 1 : time;
  }

  private long plus(long base, Duration offset) {
    return offset.isNegative()
        ? base + offset.toMillis()
        : BusinessTime.plus(rule.timing().calendar(), base, offset);
  }

  /** When it is no longer so by time alone, ms, or never. */
  long end(long base) {
    Deadline.End end = template.end();
    if (end == null) {
      return Table.NEVER;
    }
    long time = plus(base, end.offset());
    return end.strict() ? time + 1 : time;
  }

  /** What people call the deadline: of a rule that warns before a time, that time. */
  long due(long base) {
    return template.offset().isNegative() ? base : deadline(base);
  }
}
