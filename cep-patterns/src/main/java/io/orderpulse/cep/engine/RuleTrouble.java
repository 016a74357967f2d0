package io.orderpulse.cep.engine;

import io.orderpulse.cep.fact.KeyKind;
import io.orderpulse.cep.rule.Alerting;
import io.orderpulse.cep.rule.Release;
import io.orderpulse.cep.rule.Rule;
import io.orderpulse.cep.rule.Timing;
import io.orderpulse.cep.verdict.Draft;
import io.orderpulse.cep.verdict.Handling;
import io.orderpulse.cep.verdict.SubjectFacts;
import io.orderpulse.cep.verdict.Verdict;
import io.orderpulse.events.record.Light;
import io.orderpulse.events.record.Resolution;
import io.orderpulse.events.record.Severity;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Anomalies about rules themselves, for data engineers. */
public final class RuleTrouble {

  /** Everything is the subject; the rule is the discriminator. */
  private static final String ALL = "all";

  private static final Rule REFUSED =
      rule(
          "rule-refused",
          Severity.WARNING,
          new Rule.Text("规则被拒绝", "规则 {rule} 第{version}版未生效：{reason}", "合法的规则", "原规则继续有效"),
          new Rule.Text(
              "Rule refused",
              "Version {version} of rule {rule} is not in force: {reason}",
              "a sound rule",
              "the version before stays in force"));

  private static final Rule QUARANTINED =
      rule(
          "rule-quarantined",
          Severity.ERROR,
          new Rule.Text("规则被隔离", "规则 {rule} 第{version}版多次出错，已停止判定：{reason}", "规则运行不出错", "已隔离"),
          new Rule.Text(
              "Rule quarantined",
              "Version {version} of rule {rule} failed again and again and judges no more: {reason}",
              "a rule that does not fail",
              "quarantined"));

  private RuleTrouble() {}

  private static Rule rule(String id, Severity severity, Rule.Text zh, Rule.Text en) {
    return new Rule(
        id,
        1,
        KeyKind.GLOBAL,
        null,
        List.of(new Rule.SeverityStep(severity, null, null)),
        Timing.DEFAULT,
        new Alerting(
            "data-engineer",
            List.of(),
            Light.YELLOW,
            Duration.ofMinutes(30),
            List.of(),
            null,
            List.of()),
        Release.DEFAULT,
        Map.of(),
        "",
        zh,
        en,
        "built in");
  }

  /** A version was not accepted; the one before stays in force. */
  public static Verdict refused(String id, int version, String reason, long now) {
    return open(REFUSED, id, version, reason, now);
  }

  /** A sound version came after one that was refused. */
  public static Verdict accepted(String id, long now) {
    return end(REFUSED, id, now);
  }

  /** A version failed too often. */
  static Verdict quarantined(String id, int version, String reason, long now) {
    return open(QUARANTINED, id, version, reason, now);
  }

  /** Another version took the place of the one that failed. */
  static Verdict replaced(String id, long now) {
    return end(QUARANTINED, id, now);
  }

  private static Verdict open(Rule rule, String id, int version, String reason, long now) {
    return Verdict.open(
            new Draft(rule)
                .about(ALL, id, SubjectFacts.NONE)
                .at(now, now)
                .text("rule", id)
                .text("version", Integer.toString(version))
                .text("reason", reason)
                .build())
        .handled(Handling.PLAIN);
  }

  private static Verdict end(Rule rule, String id, long now) {
    return Verdict.end(Draft.dedupKey(rule, ALL, id), now, Resolution.RECOVERED, null)
        .handled(Handling.PLAIN);
  }
}
