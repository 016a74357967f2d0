package io.orderpulse.cep.template.deadline;

import io.orderpulse.cep.rule.Selector;
import io.orderpulse.cep.template.Clauses;
import io.orderpulse.events.record.Resolution;
import java.time.Duration;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Set;

/** Reads the clauses of a deadline rule. */
public final class DeadlineClauses {

  /** The name in {@code at} of an event's own time. */
  public static final String EVENT_TIME = "time";

  /** Times that an order has. */
  private static final Set<String> ORDER_TIMES = Set.of("due", "placed");

  private DeadlineClauses() {}

  public static Deadline read(Clauses clauses) {
    List<Selector> from =
        clauses.selectors(
            "from", false, "Events that bring the time; without them the order has it.");
    String at =
        clauses.text(
            "at",
            "The time: of the order (due, placed), or with 'from' a data field of its events, or"
                + " 'time' for the event's own time.");
    if (from.isEmpty() && at != null && !ORDER_TIMES.contains(at)) {
      clauses.unknown("at", at, "a time of an order", ORDER_TIMES);
    } else if (!from.isEmpty() && !EVENT_TIME.equals(at)) {
      clauses.field("at", from, "");
    }
    List<Selector> until = clauses.selectors("until", false, "Events that end what 'from' began.");
    String each =
        clauses.field("each", from, "Data field that tells several deadlines of one key apart.");
    if (from.isEmpty() && !until.isEmpty()) {
      clauses.problem("until", "'until' ends what 'from' began, and there is no 'from'");
    }
    if (from.isEmpty() && each != null) {
      clauses.problem("each", "'each' is a field of the events of 'from', and there is no 'from'");
    }
    String holds =
        clauses.condition(
            "holds", false, "What must be so at that time for it to open; always by default.");
    if (from.isEmpty() && !clauses.has("holds")) {
      clauses.problem(
          "holds", "a deadline of the order needs 'holds', or it opens for every order");
    }
    Duration offset =
        clauses.offsetOr(
            "offset", Duration.ZERO, "Added to the time; negative for before, for example -PT2H.");
    boolean strict =
        clauses.flagOr(
            "strict", false, "Opens 1 ms later, for limits such as 'less than 2 h remain'.");
    if (!offset.isZero()) {
      clauses.param("offset", offset);
    }
    return new Deadline(
        at,
        offset,
        strict,
        daysAfter(clauses),
        timeOfDay(clauses),
        from,
        until,
        each,
        holds,
        end(clauses));
  }

  private static Deadline.End end(Clauses clauses) {
    Clauses end =
        clauses.object(
            "end",
            false,
            "A later time from which it is no longer so, as another rule takes over.");
    Duration offset =
        end.offsetOr("offset", Duration.ZERO, "Added to the time of 'at'; negative for before.");
    boolean strict = end.flagOr("strict", false, "Ends 1 ms later.");
    Resolution reason =
        end.choice("reason", Resolution.class, Resolution.SUPERSEDED, "How it ends then.");
    return clauses.has("end") ? new Deadline.End(offset, strict, reason) : null;
  }

  private static Integer daysAfter(Clauses clauses) {
    int days =
        clauses.integerOr(
            "days_after", 0, 0, "With 'time_of_day': moves the time so many days later.");
    if (clauses.has("days_after") != clauses.has("time_of_day")) {
      clauses.problem("days_after", "'days_after' and 'time_of_day' come together");
    }
    return clauses.has("days_after") ? days : null;
  }

  private static LocalTime timeOfDay(Clauses clauses) {
    String text =
        clauses.textOr(
            "time_of_day", null, "Time of that day in the rule's zone, for example 08:00.");
    try {
      LocalTime time = text == null ? null : LocalTime.parse(text);
      if (time != null) {
        clauses.param("time_of_day", time);
      }
      return time;
    } catch (DateTimeParseException e) {
      clauses.problem("time_of_day", "'time_of_day' must be a time such as 08:00");
      return null;
    }
  }
}
