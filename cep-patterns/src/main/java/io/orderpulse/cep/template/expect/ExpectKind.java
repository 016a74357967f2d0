package io.orderpulse.cep.template.expect;

import io.orderpulse.cep.judge.CellCodec;
import io.orderpulse.cep.judge.Table;
import io.orderpulse.cep.rule.Rule;
import io.orderpulse.cep.template.Clauses;
import io.orderpulse.cep.template.TemplateKind;
import java.time.Duration;

/** Something must follow something else in time. */
public final class ExpectKind implements TemplateKind<Expect, ExpectCell> {

  @Override
  public String wire() {
    return "expect";
  }

  @Override
  public int number() {
    return 1;
  }

  @Override
  public String purpose() {
    return "after one event another must come within a time";
  }

  @Override
  public Expect read(Clauses clauses) {
    return ExpectClauses.read(clauses);
  }

  @Override
  public Expect shape(Expect template) {
    return new Expect(
        template.from(),
        template.expect(),
        template.unless(),
        template.stop(),
        Duration.ZERO,
        template.start(),
        template.anyOrder());
  }

  @Override
  public Table<ExpectCell> table(Rule rule, Expect template) {
    return new ExpectTable(rule, template);
  }

  @Override
  public CellCodec<ExpectCell> codec() {
    return ExpectCodec.INSTANCE;
  }
}
