package io.orderpulse.cep.verdict;

import io.orderpulse.cep.rule.Rule;
import io.orderpulse.events.record.Anomaly;
import io.orderpulse.events.record.Evidence;
import io.orderpulse.events.record.Severity;
import io.orderpulse.events.record.Status;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Builds the anomaly of a verdict. What belongs to its life (episode, seq, flaps, notify) is left
 * for the life cycle to fill in.
 */
public final class Draft {

  private final Rule rule;
  private final Map<String, String> values = new HashMap<>();
  private String subjectId;
  private String discriminator;
  private SubjectFacts facts = SubjectFacts.NONE;
  private Severity severity;
  private long conditionTrue;
  private long time;
  private Long due;
  private BigDecimal value;
  private BigDecimal threshold;
  private List<Evidence> evidence = List.of();

  public Draft(Rule rule) {
    this.rule = rule;
    this.severity = rule.opening();
  }

  /** The key it is about, and what tells two anomalies of one rule and key apart, or null. */
  public Draft about(String id, String otherwise, SubjectFacts known) {
    this.subjectId = id;
    this.discriminator = otherwise;
    this.facts = known;
    return this;
  }

  public Draft severity(Severity newSeverity) {
    this.severity = newSeverity;
    return this;
  }

  /** When the condition became true, and when the verdict says so (ms since the epoch). */
  public Draft at(long trueAt, long verdictAt) {
    this.conditionTrue = trueAt;
    this.time = verdictAt;
    return this;
  }

  public Draft due(Long at) {
    this.due = at;
    return text("due", Placeholders.time(at));
  }

  public Draft measure(BigDecimal measured, BigDecimal limit) {
    this.value = measured;
    this.threshold = limit;
    text("value", measured.toPlainString());
    return text("limit", limit.toPlainString());
  }

  /** A value for the texts. */
  public Draft text(String name, String filled) {
    values.put(name, filled);
    return this;
  }

  public Draft texts(Map<String, String> filled) {
    values.putAll(filled);
    return this;
  }

  public Draft evidence(List<Evidence> pieces) {
    this.evidence = List.copyOf(pieces.subList(0, Math.min(pieces.size(), Evidence.MAX_PIECES)));
    return this;
  }

  /** Identity of an anomaly: rule | subject type | subject id [| discriminator]. */
  public static String dedupKey(Rule rule, String subjectId, String discriminator) {
    String key = rule.id() + "|" + rule.key().wire() + "|" + subjectId;
    return DedupKeys.bounded(discriminator == null ? key : key + "|" + discriminator);
  }

  public Anomaly build() {
    values.putIfAbsent("orders", String.join("、", facts.orderIds()));
    String group = facts.orderIds().isEmpty() ? subjectId : facts.orderIds().get(0);
    return new Anomaly(
        dedupKey(rule, subjectId, discriminator),
        conditionTrue,
        1,
        Status.OPEN,
        0,
        severity,
        rule.light(),
        new Anomaly.RuleRef(rule.id(), rule.version(), rule.params()),
        new Anomaly.Subject(
            rule.key().wire(),
            subjectId,
            facts.orderIds(),
            facts.channel(),
            facts.warehouse(),
            facts.tier()),
        new Anomaly.Times(conditionTrue, time, due, null, null),
        new Anomaly.Texts(text(rule.zh()), text(rule.en())),
        value == null ? null : new Anomaly.Measure(value, rule.unit(), threshold),
        new Anomaly.Impact(Math.max(1, facts.orderIds().size()), facts.amountCny()),
        evidence,
        new Anomaly.Owner(rule.alerting().owner(subjectId, discriminator), null, null),
        List.of(),
        true,
        null,
        null,
        group,
        null,
        0,
        null,
        List.of(),
        time);
  }

  private Anomaly.Text text(Rule.Text text) {
    return new Anomaly.Text(
        text.name(),
        Placeholders.fill(text.summary(), values),
        Placeholders.fill(text.expected(), values),
        Placeholders.fill(text.observed(), values));
  }
}
