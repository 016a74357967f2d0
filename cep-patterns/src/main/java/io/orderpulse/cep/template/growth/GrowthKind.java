package io.orderpulse.cep.template.growth;

import io.orderpulse.cep.judge.CellCodec;
import io.orderpulse.cep.judge.Table;
import io.orderpulse.cep.rule.Rule;
import io.orderpulse.cep.template.Clauses;
import io.orderpulse.cep.template.TemplateKind;
import java.math.BigDecimal;
import java.time.Duration;

/** A window must not have so many more events than the one before it. */
public final class GrowthKind implements TemplateKind<Growth, GrowthCell> {

  @Override
  public String wire() {
    return "growth";
  }

  @Override
  public int number() {
    return 9;
  }

  @Override
  public String purpose() {
    return "a window must not have so many more events than the one before it";
  }

  @Override
  public Growth read(Clauses clauses) {
    return GrowthClauses.read(clauses);
  }

  /** What is counted by another step is another count, so the step belongs to the shape. */
  @Override
  public Growth shape(Growth template) {
    return new Growth(
        template.of(),
        template.each(),
        template.distinct(),
        Duration.ZERO,
        template.slide(),
        0,
        BigDecimal.ZERO);
  }

  @Override
  public Table<GrowthCell> table(Rule rule, Growth template) {
    return new GrowthTable(rule, template);
  }

  @Override
  public CellCodec<GrowthCell> codec() {
    return new GrowthCodec();
  }
}
