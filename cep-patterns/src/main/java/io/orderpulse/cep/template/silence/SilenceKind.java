package io.orderpulse.cep.template.silence;

import io.orderpulse.cep.judge.CellCodec;
import io.orderpulse.cep.judge.Table;
import io.orderpulse.cep.rule.Rule;
import io.orderpulse.cep.template.Clauses;
import io.orderpulse.cep.template.TemplateKind;
import java.math.BigDecimal;
import java.time.Duration;

/** Something must not be silent for longer than is usual at that hour. */
public final class SilenceKind implements TemplateKind<Silence, SilenceCell> {

  @Override
  public String wire() {
    return "silence";
  }

  @Override
  public int number() {
    return 13;
  }

  @Override
  public String purpose() {
    return "nothing came for longer than is usual at that hour of the day";
  }

  @Override
  public Silence read(Clauses clauses) {
    return SilenceClauses.read(clauses);
  }

  @Override
  public Silence shape(Silence template) {
    return new Silence(template.of(), BigDecimal.ZERO, Duration.ZERO, 0, Duration.ZERO);
  }

  @Override
  public Table<SilenceCell> table(Rule rule, Silence template) {
    return new SilenceTable(rule, template);
  }

  @Override
  public CellCodec<SilenceCell> codec() {
    return new SilenceCodec();
  }
}
