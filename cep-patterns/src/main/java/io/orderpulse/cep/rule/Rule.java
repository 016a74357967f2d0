package io.orderpulse.cep.rule;

import io.orderpulse.cep.fact.Fact;
import io.orderpulse.cep.fact.KeyKind;
import io.orderpulse.events.record.Light;
import io.orderpulse.events.record.Severity;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * One version of a rule, as its file or its record says.
 *
 * @param id kebab-case id, part of the public contract
 * @param version from 1
 * @param key what it is judged per
 * @param template its kind and clauses
 * @param severity severities, the first at OPEN, later ones as time goes on or the measure grows
 * @param timing how long things must last
 * @param alerting whom it reaches
 * @param release how it comes into force
 * @param params thresholds as the anomaly reports them
 * @param unit unit of the measured value
 * @param zh Chinese texts with {placeholders}
 * @param en English texts with {placeholders}
 * @param source file or topic it came from, for messages
 * @param hash SHA-256 of its content without the version, hex; empty when it was not read from text
 */
public record Rule(
    String id,
    int version,
    KeyKind key,
    Template template,
    List<SeverityStep> severity,
    Timing timing,
    Alerting alerting,
    Release release,
    Map<String, String> params,
    String unit,
    Text zh,
    Text en,
    String source,
    String hash)
    implements Serializable {

  /** A rule that was not read from text. */
  public Rule(
      String id,
      int version,
      KeyKind key,
      Template template,
      List<SeverityStep> severity,
      Timing timing,
      Alerting alerting,
      Release release,
      Map<String, String> params,
      String unit,
      Text zh,
      Text en,
      String source) {
    this(
        id, version, key, template, severity, timing, alerting, release, params, unit, zh, en,
        source, "");
  }

  /**
   * A severity from a time or from a measure on.
   *
   * @param severity the severity
   * @param after since the start of the expectation or since OPEN; null for OPEN itself
   * @param over when the measure is greater; null when it does not matter
   */
  public record SeverityStep(Severity severity, Duration after, BigDecimal over)
      implements Serializable {}

  /** Texts for people; {placeholders} are filled at the verdict. */
  public record Text(String name, String summary, String expected, String observed)
      implements Serializable {}

  /** The same rule with the hash of its content. */
  public Rule withHash(String newHash) {
    return new Rule(
        id, version, key, template, severity, timing, alerting, release, params, unit, zh, en,
        source, newHash);
  }

  /** The same rule under another version. */
  public Rule withVersion(int newVersion) {
    return new Rule(
        id,
        newVersion,
        key,
        template,
        severity,
        timing,
        alerting,
        release,
        params,
        unit,
        zh,
        en,
        source,
        hash);
  }

  /** Severity when it opens. */
  public Severity opening() {
    return severity.get(0).severity();
  }

  public String owner() {
    return alerting.owner();
  }

  public Light light() {
    return alerting.light();
  }

  /** True when the rule has to see this fact. */
  public boolean listensTo(Fact fact) {
    if (fact.kind() != key) {
      return false;
    }
    if (template.seesAll() || (template.onContext() && fact.contextChanged())) {
      return true;
    }
    String type = fact.event().type();
    for (Selector selector : template.selectors()) {
      if (selector.event().equals(type)) {
        return true;
      }
    }
    return false;
  }
}
