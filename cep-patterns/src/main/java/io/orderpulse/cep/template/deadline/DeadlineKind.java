package io.orderpulse.cep.template.deadline;

import io.orderpulse.cep.judge.CellCodec;
import io.orderpulse.cep.judge.Table;
import io.orderpulse.cep.rule.Rule;
import io.orderpulse.cep.template.Clauses;
import io.orderpulse.cep.template.TemplateKind;
import java.time.Duration;

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
    return DeadlineClauses.read(clauses);
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
        template.holds(),
        template.end() == null
            ? null
            : new Deadline.End(Duration.ZERO, false, template.end().reason()));
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
