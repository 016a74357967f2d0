package io.orderpulse.cep.yaml;

import io.orderpulse.cep.fact.KeyKind;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The reference of the rule language in Markdown, made of the fields that the code reads. */
final class RuleReference {

  private final StringBuilder out = new StringBuilder();

  private RuleReference() {}

  static String text() {
    RuleReference reference = new RuleReference();
    reference.write();
    return reference.out.toString();
  }

  private void write() {
    line("# Rules: reference");
    line("");
    line("Made from the code that reads rules; do not edit. How to write a rule, with examples:");
    line("[the rule pack](src/main/resources/rules/README.md).");
    line("");
    line("A file holds `rules`, a list of rules, or one rule alone; in YAML, or as the same JSON.");
    line("Durations are ISO 8601, times RFC 3339, conditions and numbers CEL. A list of one entry");
    line("may stand without its dash. Bold fields must be there.");
    line("");
    line("## Every rule");
    line("");
    line("`key` is one of " + keys() + ".");
    line("");
    table(RuleFields.common());
    line("## Events");
    line("");
    line("Wherever a field holds events, it is a list of:");
    line("");
    table(RuleFields.selector());
    line("`event_types: {TYPE: {FIELD: WORD}}`, of a file or of a rule, declares event types that");
    line("OrderPulse does not know. WORD is one of " + code(DeclaredTypes.WORDS) + ".");
    line("");
    RuleFields.templates().forEach(this::template);
  }

  private void template(String name) {
    line("## " + name);
    line("");
    line(Purposes.of(name));
    line("");
    table(RuleFields.own(name));
    List<String> names = TextNames.of(name).stream().map(n -> "{" + n + "}").toList();
    line("Texts may have " + code(names) + TextNames.quoted(name) + ".");
    line("");
  }

  private void table(List<ClauseField> fields) {
    line("| field | value | default | meaning |");
    line("|---|---|---|---|");
    rows("", fields);
    line("");
  }

  private void rows(String prefix, List<ClauseField> fields) {
    for (ClauseField field : fields) {
      String name = prefix + field.name();
      String shown = field.required() ? "**" + name + "**" : name;
      line("| %s | %s | %s | %s |".formatted(shown, value(field), fallback(field), field.help()));
      rows(name + ".", field.fields());
    }
  }

  private static String value(ClauseField field) {
    if (!field.values().isEmpty() && !field.name().equals("key")) {
      return code(field.values());
    }
    return field.min() == null ? field.kind().words() : field.kind().words() + " ≥ " + field.min();
  }

  private static String fallback(ClauseField field) {
    Object value = field.fallback();
    return value == null || value.equals("") ? "" : "`" + value + "`";
  }

  private static String keys() {
    return code(Arrays.stream(KeyKind.values()).map(KeyKind::wire).toList());
  }

  private static String code(List<String> words) {
    return words.stream().map(w -> "`" + w + "`").collect(Collectors.joining(", "));
  }

  private void line(String text) {
    out.append(text).append('\n');
  }
}
