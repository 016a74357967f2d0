package io.orderpulse.cep.template.count;

import io.orderpulse.cep.judge.CellCodec;
import io.orderpulse.cep.judge.Table;
import io.orderpulse.cep.rule.Rule;
import io.orderpulse.cep.template.Clauses;
import io.orderpulse.cep.template.TemplateKind;
import java.time.Duration;

/** Enough distinct things of one key fall into one window. */
public final class CountWindowKind implements TemplateKind<CountWindow, CountCell> {

  @Override
  public String wire() {
    return "count-window";
  }

  @Override
  public int number() {
    return 4;
  }

  @Override
  public String purpose() {
    return "enough distinct things of one key fall into a window from the earliest on";
  }

  @Override
  public CountWindow read(Clauses clauses) {
    return CountWindowClauses.read(clauses);
  }

  @Override
  public CountWindow shape(CountWindow template) {
    return new CountWindow(
        template.member(),
        template.gone(),
        template.alone(),
        template.together(),
        template.distinct(),
        template.add(),
        template.remove(),
        template.sumOver(),
        template.opensAlone(),
        0,
        Duration.ZERO,
        template.togetherReason(),
        template.aloneReason(),
        template.belowReason());
  }

  @Override
  public Table<CountCell> table(Rule rule, CountWindow template) {
    return new CountTable(rule, template);
  }

  @Override
  public CellCodec<CountCell> codec() {
    return new CountCodec();
  }
}
