package io.orderpulse.cep.template.expect;

import io.orderpulse.cep.judge.CellCodec;
import io.orderpulse.cep.judge.Table;
import io.orderpulse.cep.rule.Rule;
import io.orderpulse.cep.template.Clauses;
import io.orderpulse.cep.template.TemplateKind;

/** On each link between two systems something must pass in time. */
public final class HopsKind implements TemplateKind<Hops, HopsCell> {

  private static final ExpectKind ROWS = new ExpectKind();

  @Override
  public String wire() {
    return "hops";
  }

  @Override
  public int number() {
    return 12;
  }

  @Override
  public String purpose() {
    return "on each link of a table something must pass from one system to the other in time";
  }

  @Override
  public Hops read(Clauses clauses) {
    return HopsClauses.read(clauses);
  }

  /** Whom a link belongs to does not matter; whether it is judged does. */
  @Override
  public Hops shape(Hops template) {
    return new Hops(
        template.links().stream()
            .map(l -> new Hops.Link(l.name(), ROWS.shape(l.expect()), null, l.off()))
            .toList());
  }

  @Override
  public Table<HopsCell> table(Rule rule, Hops template) {
    return new HopsTable(rule, template);
  }

  @Override
  public CellCodec<HopsCell> codec() {
    return new HopsCodec();
  }
}
