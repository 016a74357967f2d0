package io.orderpulse.sandbox.why;

import io.orderpulse.cep.fact.Fact;
import io.orderpulse.cep.rule.Rule;
import io.orderpulse.cep.yaml.RulePack;
import io.orderpulse.events.json.Rfc3339;
import io.orderpulse.sandbox.replay.Replay;
import io.orderpulse.sandbox.truth.Detected;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Why a rule said what it said: what its key was told, which clause meant it, and the verdicts that
 * follow, worked out anew from the recorded events.
 */
public final class Explanation {

  private final List<String> lines = new ArrayList<>();
  private final List<Detected> transitions;

  private Explanation(List<Detected> transitions) {
    this.transitions = List.copyOf(transitions);
  }

  /**
   * Explains anomalies. The events are played twice, however many anomalies there are.
   *
   * @param replay of the recorded events
   * @param pack rules
   * @param dedupKeys identities of the anomalies
   * @return in their order
   * @throws IllegalArgumentException when no rule of the pack says such things
   */
  public static List<Explanation> of(Replay replay, RulePack pack, List<String> dedupKeys)
      throws Exception {
    List<Subject> subjects = dedupKeys.stream().map(key -> Subject.of(pack, key)).toList();
    // with all rules, as others may mute it
    Map<String, List<Detected>> said = Detected.byDedupKey(replay.anomalies(pack));
    Map<String, List<Fact>> facts =
        replay.facts(
            pack.only(subjects.stream().map(s -> s.rule().id()).collect(Collectors.toSet())),
            subjects.stream().map(Subject::routingKey).collect(Collectors.toSet()));
    List<Explanation> explanations = new ArrayList<>();
    for (Subject subject : subjects) {
      Explanation explanation = new Explanation(said.getOrDefault(subject.dedupKey(), List.of()));
      explanation.work(subject, facts.getOrDefault(subject.routingKey(), List.of()));
      explanations.add(explanation);
    }
    return explanations;
  }

  private void work(Subject subject, List<Fact> facts) {
    Rule rule = subject.rule();
    lines.add(
        "%s v%d  %s | %s".formatted(rule.id(), rule.version(), rule.zh().name(), rule.en().name()));
    rule.params().forEach((name, value) -> lines.add("  参数 parameter " + name + " = " + value));
    List<Clause> clauses = Clause.of(rule, subject.discriminator());
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
    return transitions;
  }
}
