package io.orderpulse.cep.yaml;

import io.orderpulse.cep.fact.KeyKind;
import io.orderpulse.cep.rule.Alerting;
import io.orderpulse.cep.rule.Release;
import io.orderpulse.cep.rule.Rule;
import io.orderpulse.cep.rule.Template;
import io.orderpulse.cep.rule.Timing;
import io.orderpulse.cep.template.Clauses;
import io.orderpulse.cep.template.compare.Compare;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Reads one rule from its clauses: those that all rules have, and those of its template. */
final class RuleReader {

  private RuleReader() {}

  /**
   * The rule; meaningless when there were problems.
   *
   * @param params where {@code clauses} keeps the parameters
   * @param source for messages
   */
  static Rule read(Clauses clauses, Map<String, String> params, String source) {
    String id = clauses.text("id", "Kebab-case id, the same for all versions.");
    if (id != null && !id.matches(Identity.PATTERN)) {
      clauses.problem("id", "'id' must be kebab-case, for example ship-overdue");
    }
    int version = clauses.integerOr("version", 1, 1, "Grows with each change.");
    KeyKind key = clauses.choice("key", KeyKind.class, null, "What it is judged per.");
    Template template = template(clauses);
    Timing timing = TimingClauses.read(clauses, template);
    if (template instanceof Compare) {
      clauses.param("grace", timing.hold());
    }
    List<Rule.SeverityStep> severity = SeverityClauses.read(clauses, template);
    Alerting alerting = AlertingClauses.read(clauses);
    Release release = ReleaseClauses.read(clauses);
    String unit = clauses.textOr("unit", "", "Unit of the measured value, for people.");
    TextClauses texts = new TextClauses(clauses, template);
    return new Rule(
        id,
        version,
        key,
        template,
        severity,
        timing,
        alerting,
        release,
        params,
        unit,
        texts.read("zh", "Chinese texts."),
        texts.read("en", "English texts."),
        source);
  }

  private static Template template(Clauses clauses) {
    String name = clauses.text("template", "Its kind.");
    if (name == null) {
      return null;
    }
    Function<Clauses, Template> reader = TemplateReaders.byName().get(name);
    if (reader == null) {
      clauses.unknown("template", name, "a template", TemplateReaders.byName().keySet());
      return null;
    }
    return reader.apply(clauses);
  }
}
