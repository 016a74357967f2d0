package io.orderpulse.cep.yaml;

import io.orderpulse.cep.rule.Rule;
import io.orderpulse.cep.rule.Template;
import io.orderpulse.cep.template.Clauses;

/** Reads the texts for people. */
final class TextClauses {

  private final Clauses text;
  private final Template template;

  TextClauses(Clauses clauses, Template template) {
    this.text = clauses.object("text", true, "Texts for people, with {placeholders}.");
    this.template = template;
  }

  Rule.Text read(String language, String help) {
    Clauses clauses = text.object(language, true, help);
    return new Rule.Text(
        clauses.text("name", "Name of the anomaly."),
        filled(clauses, "summary", "What happened, in one line."),
        filled(clauses, "expected", "What should have been."),
        filled(clauses, "observed", "What was."));
  }

  private String filled(Clauses clauses, String name, String help) {
    String value = clauses.text(name, help);
    if (value != null && template != null) {
      TextNames.check(clauses, name, value, template);
    }
    return value;
  }
}
