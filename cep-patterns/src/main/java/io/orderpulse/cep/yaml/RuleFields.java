package io.orderpulse.cep.yaml;

import io.orderpulse.cep.template.SelectorClauses;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** All fields that the code reads of rules. */
final class RuleFields {

  private static final String TEMPLATE = "template";

  private RuleFields() {}

  /** Fields of every rule. */
  static List<ClauseField> common() {
    SchemaClauses clauses = new SchemaClauses();
    RuleReader.read(clauses, Map.of(), "");
    return clauses.fields().stream()
        .map(f -> f.name().equals(TEMPLATE) ? f.withValues(templates()) : f)
        .toList();
  }

  /** Fields that the rules of a template have alone. */
  static List<ClauseField> own(String template) {
    SchemaClauses clauses = new SchemaClauses();
    TemplateReaders.byName().get(template).apply(clauses);
    return clauses.fields();
  }

  /** All fields of the rules of a template; those of escalate have severities by level. */
  static List<ClauseField> all(String template) {
    boolean levels = template.equals("escalate");
    return Stream.concat(
            common().stream().filter(f -> !levels || !f.name().equals("severity")),
            own(template).stream())
        .toList();
  }

  /** Fields of a selector. */
  static List<ClauseField> selector() {
    SchemaClauses clauses = new SchemaClauses();
    SelectorClauses.read(clauses);
    return clauses.fields();
  }

  static List<String> templates() {
    return List.copyOf(TemplateReaders.byName().keySet());
  }
}
