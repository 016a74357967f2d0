package io.orderpulse.cep.template.compare;

import io.orderpulse.cep.judge.CellCodec;
import io.orderpulse.cep.judge.Table;
import io.orderpulse.cep.rule.Rule;
import io.orderpulse.cep.template.Clauses;
import io.orderpulse.cep.template.TemplateKind;
import java.util.Set;

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
    return new Compare(
        clauses.selectors("expected", true, "Events that say what should be."),
        clauses.selectors("actual", true, "Events that say what is."),
        clauses.texts("value", "Data fields that are compared."),
        "first".equals(clauses.oneOf("match", Set.of("all", "first"), "all", "Which decide.")),
        clauses.textOr("effective", null, "Data field with the time from which it counts."),
        clauses.textOr("each", null, "Data field that splits the key."),
        clauses.selectors("judge_at", false, "The only events at which a difference opens."));
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
