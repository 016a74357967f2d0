package io.orderpulse.cep.template.deadline;

import io.orderpulse.cep.judge.CellCodec;
import io.orderpulse.cep.judge.Table;
import io.orderpulse.cep.rule.Rule;
import io.orderpulse.cep.rule.Selector;
import io.orderpulse.cep.template.Clauses;
import io.orderpulse.cep.template.TemplateKind;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;

/** Something must not be so any more at a time taken from the data. */
public final class DeadlineKind implements TemplateKind<Deadline, DeadlineCell> {

  @Override
  public String wire() {
    return "deadline";
  }

  @Override
  public int number() {
    return 2;
  }

  @Override
  public String purpose() {
    return "at a time taken from the data a condition must not hold any more";
  }

  @Override
  public Deadline read(Clauses clauses) {
    List<Selector> from = clauses.selectors("from", false, "Events that bring the time.");
    String time = clauses.textOr("time_of_day", null, "Time of that day, for example 08:00.");
    return new Deadline(
        clauses.text("at", "Field with the time."),
        clauses.durationOr("offset", Duration.ZERO, "Added to the time; may be negative."),
        clauses.flagOr("strict", false, "Opens 1 ms later."),
        time == null ? null : clauses.integerOr("days_after", 0, 0, "So many days later."),
        time == null ? null : LocalTime.parse(time),
        from,
        clauses.selectors("until", false, "Events that end it."),
        clauses.textOr("each", null, "Data field that tells several deadlines apart."),
        clauses.condition("holds", false, "What must be so at that time."));
  }

  @Override
  public Deadline shape(Deadline template) {
    return new Deadline(
        template.at(),
        Duration.ZERO,
        false,
        null,
        null,
        template.from(),
        template.until(),
        template.each(),
        template.holds());
  }

  @Override
  public Table<DeadlineCell> table(Rule rule, Deadline template) {
    return new DeadlineTable(rule, template);
  }

  @Override
  public CellCodec<DeadlineCell> codec() {
    return new DeadlineCodec();
  }
}
