package io.orderpulse.cep.template.ratio;

import io.orderpulse.cep.judge.CellCodec;
import io.orderpulse.cep.judge.Table;
import io.orderpulse.cep.rule.Rule;
import io.orderpulse.cep.template.Clauses;
import io.orderpulse.cep.template.TemplateKind;
import java.math.BigDecimal;
import java.time.Duration;

/** A share, count or quantile over a sliding window must not be above a limit. */
public final class RatioKind implements TemplateKind<Ratio, RatioCell> {

  @Override
  public String wire() {
    return "ratio";
  }

  @Override
  public int number() {
    return 8;
  }

  @Override
  public String purpose() {
    return "a share, count or quantile over a sliding window must not be above a limit";
  }

  @Override
  public Ratio read(Clauses clauses) {
    return RatioClauses.read(clauses);
  }

  /** What is counted by another step is another count, so the step belongs to the shape. */
  @Override
  public Ratio shape(Ratio template) {
    return new Ratio(
        template.of(),
        template.part(),
        template.whole(),
        template.distinct(),
        template.distinctWhole(),
        template.measure(),
        null,
        Duration.ZERO,
        template.slide(),
        template.calendarDay(),
        0,
        BigDecimal.ZERO,
        BigDecimal.ONE);
  }

  @Override
  public Table<RatioCell> table(Rule rule, Ratio template) {
    return new RatioTable(rule, template);
  }

  @Override
  public CellCodec<RatioCell> codec() {
    return new RatioCodec();
  }
}
