package io.orderpulse.cep.template.compare;

import io.orderpulse.cep.judge.CellCodec;
import io.orderpulse.cep.judge.Table;
import io.orderpulse.cep.rule.Rule;
import io.orderpulse.cep.template.Clauses;
import io.orderpulse.cep.template.TemplateKind;

/** What is in force must not differ from what should be. */
public final class CompareKind implements TemplateKind<Compare, CompareCell> {

  @Override
  public String wire() {
    return "compare";
  }

  @Override
  public int number() {
    return 6;
  }

  @Override
  public String purpose() {
    return "what is in force must not differ from what should be";
  }

  @Override
  public Compare read(Clauses clauses) {
    return CompareClauses.read(clauses);
  }

  @Override
  public Compare shape(Compare template) {
    return template;
  }

  @Override
  public Table<CompareCell> table(Rule rule, Compare template) {
    return new CompareTable(rule, template);
  }

  @Override
  public CellCodec<CompareCell> codec() {
    return new CompareCodec();
  }
}
