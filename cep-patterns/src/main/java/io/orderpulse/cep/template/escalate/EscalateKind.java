package io.orderpulse.cep.template.escalate;

import io.orderpulse.cep.judge.CellCodec;
import io.orderpulse.cep.judge.Table;
import io.orderpulse.cep.rule.Rule;
import io.orderpulse.cep.template.Clauses;
import io.orderpulse.cep.template.TemplateKind;
import java.time.Duration;

/** Somebody higher is told at each look that still finds it so. */
public final class EscalateKind implements TemplateKind<Escalate, EscalateCell> {

  @Override
  public String wire() {
    return "escalate";
  }

  @Override
  public int number() {
    return 10;
  }

  @Override
  public String purpose() {
    return "looks at an order on a time grid and tells somebody higher each time it finds it so";
  }

  @Override
  public Escalate read(Clauses clauses) {
    return EscalateClauses.read(clauses);
  }

  @Override
  public Escalate shape(Escalate template) {
    return new Escalate(
        template.holds(),
        template.from(),
        template.until(),
        template.anchor(),
        Duration.ZERO,
        Duration.ZERO,
        template.levels().stream().map(l -> new Escalate.Level(l.role(), null)).toList());
  }

  @Override
  public Table<EscalateCell> table(Rule rule, Escalate template) {
    return new EscalateTable(rule, template);
  }

  @Override
  public CellCodec<EscalateCell> codec() {
    return new EscalateCodec();
  }
}
