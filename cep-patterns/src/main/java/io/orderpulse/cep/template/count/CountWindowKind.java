package io.orderpulse.cep.template.count;

import io.orderpulse.cep.judge.CellCodec;
import io.orderpulse.cep.judge.Table;
import io.orderpulse.cep.rule.Rule;
import io.orderpulse.cep.template.Clauses;
import io.orderpulse.cep.template.TemplateKind;
import io.orderpulse.events.record.Resolution;
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
    return new CountWindow(
        clauses.condition("member", false, "Orders that are counted."),
        clauses.condition("gone", false, "Counted orders that no longer count."),
        clauses.condition("alone", false, "One counted order so resolves the group."),
        clauses.selectors("together", false, "Events that resolve it."),
        clauses.textOr("distinct", null, "Data field that names what is counted."),
        clauses.selectors("add", false, "Events that bring one."),
        clauses.selectors("remove", false, "Events that take one away."),
        clauses.selectors("sum_over", false, "What the sum of amounts must exceed."),
        clauses.integerOr("min", 2, 2, "How many open it."),
        clauses.duration("within", "Length of the window."),
        clauses.choice("together_reason", Resolution.class, Resolution.MERGED, "Of together."),
        clauses.choice("alone_reason", Resolution.class, Resolution.SUPERSEDED, "Of alone."),
        clauses.choice("below_reason", Resolution.class, Resolution.CANCELLED, "Too few left."));
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
