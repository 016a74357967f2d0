package io.orderpulse.cep.template.ratio;

import io.orderpulse.cep.judge.CellCodec;
import io.orderpulse.cep.judge.Table;
import io.orderpulse.cep.rule.Rule;
import io.orderpulse.cep.rule.Selector;
import io.orderpulse.cep.rule.Selectors;
import io.orderpulse.cep.template.Clauses;
import io.orderpulse.cep.template.TemplateKind;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;

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
    List<Selector> part = clauses.selectors("part", true, "Events counted above the line.");
    List<Selector> whole = clauses.selectors("whole", false, "Events counted below the line.");
    return new Ratio(
        clauses.choice("of", Ratio.Kind.class, Ratio.Kind.SHARE, "What is computed."),
        part,
        whole,
        clauses.textOr("distinct", null, "Data field whose values count once."),
        clauses.textOr("distinct_whole", null, "The same for whole."),
        clauses.number("measure", Selectors.all(part, whole), "Number of a quantile."),
        clauses.decimalOr("quantile", null, "Which quantile."),
        clauses.durationOr("window", Duration.ofDays(1), "Length of the window."),
        clauses.durationOr("slide", Duration.ofMinutes(5), "Step of the window."),
        clauses.flagOr("calendar_day", false, "The window is the day so far."),
        clauses.integerOr("min", 1, 0, "Least events."),
        clauses.decimalOr("over", null, "Opens when the result is greater."),
        clauses.decimalOr("scale", BigDecimal.ONE, "Multiplies the result."));
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
