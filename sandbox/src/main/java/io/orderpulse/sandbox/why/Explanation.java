package io.orderpulse.sandbox.why;

import io.orderpulse.cep.fact.Fact;
import io.orderpulse.cep.fact.KeyKind;
import io.orderpulse.cep.rule.Rule;
import io.orderpulse.cep.template.compare.Compare;
import io.orderpulse.cep.yaml.RulePack;
import io.orderpulse.events.json.Rfc3339;
import io.orderpulse.sandbox.replay.Replay;
import io.orderpulse.sandbox.truth.Detected;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Why a rule said what it said: what its key was told, which clause meant it, and the verdicts that
 * follow, worked out anew from the recorded events.
 */
public final class Explanation {

  private final List<String> lines = new ArrayList<>();
  private final List<Detected> transitions = new ArrayList<>();

  /**
   * @param replay of the recorded events
   * @param pack rules
   * @param dedupKey identity of the anomaly
   * @throws IllegalArgumentException when no rule of the pack says such things
   */
  public static Explanation of(Replay replay, RulePack pack, String dedupKey) throws Exception {
    String[] parts = dedupKey.split("\\|", 4);
    Rule rule =
        pack.rules().stream()
            .filter(r -> r.id().equals(parts[0]) && parts.length > 2)
            .findFirst()
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "'%s' is no anomaly of a known rule; it is RULE|SUBJECT TYPE|SUBJECT"
                            .formatted(dedupKey)));
    Explanation explanation = new Explanation();
    explanation.work(replay, pack, rule, parts, dedupKey);
    return explanation;
  }

  private void work(Replay replay, RulePack pack, Rule rule, String[] parts, String dedupKey)
      throws Exception {
    // with all rules, as others may mute it
    for (byte[] json : replay.anomalies(pack)) {
      Detected d = Detected.read(json);
      if (d.dedupKey().equals(dedupKey)) {
        transitions.add(d);
      }
    }
    String key = parts[2];
    if (rule.template() instanceof Compare compare && compare.each() != null) {
      key = key.substring(0, key.lastIndexOf('@'));
    }
    lines.add(
        "%s v%d  %s | %s".formatted(rule.id(), rule.version(), rule.zh().name(), rule.en().name()));
    rule.params().forEach((name, value) -> lines.add("  参数 parameter " + name + " = " + value));
    KeyKind kind = rule.key();
    List<Fact> facts = replay.facts(pack.only(Set.of(rule.id())), kind, key);
    List<Clause> clauses = Clause.of(rule, parts.length > 3 ? parts[3] : null);
    int next = 0;
    for (Fact fact : facts) {
      while (next < transitions.size() && transitions.get(next).time() < fact.now()) {
        verdict(transitions.get(next++));
      }
      step(fact, clauses);
    }
    while (next < transitions.size()) {
      verdict(transitions.get(next++));
    }
    if (transitions.isEmpty()) {
      lines.add("  无判定：这些事件不支持该异常 no verdict: these events do not support it");
    }
  }

  private void step(Fact fact, List<Clause> clauses) {
    List<String> meant = clauses.stream().filter(c -> c.means(fact)).map(Clause::words).toList();
    if (!meant.isEmpty()) {
      lines.add(
          "%s  事件 event %s (%s, %s)%s → %s"
              .formatted(
                  Rfc3339.format(fact.time()),
                  fact.event().type(),
                  fact.event().source(),
                  fact.event().id(),
                  fact.late() ? " 迟到 late" : "",
                  String.join("; ", meant)));
    }
  }

  private static final Map<String, String> STATUS =
      Map.of("OPEN", "触发", "UPDATED", "更新", "ESCALATED", "升级", "RESOLVED", "恢复");

  private void verdict(Detected d) {
    lines.add(
        "%s  判定 verdict %s %s %s%s"
            .formatted(
                Rfc3339.format(d.time()),
                STATUS.getOrDefault(d.status(), ""),
                d.status(),
                d.reason() == null ? d.severity() : d.reason(),
                d.mutedBy() == null ? "" : "  静默 muted by " + d.mutedBy()));
  }

  /** The steps, one a line. */
  public List<String> lines() {
    return List.copyOf(lines);
  }

  /** The transitions that follow from the events. */
  public List<Detected> transitions() {
    return List.copyOf(transitions);
  }
}
