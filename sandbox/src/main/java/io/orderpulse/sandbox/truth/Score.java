package io.orderpulse.sandbox.truth;

import io.orderpulse.sandbox.simulator.ExpectedAnomaly;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Detection measured against the truth.
 *
 * @param rules one score for each rule, in the order of {@link Truth#ruleIds()}; others that were
 *     found come last
 * @param differences of anomalies that were found: other severities or another end; they count
 *     neither against recall nor against precision
 */
public record Score(List<RuleScore> rules, List<String> differences) {

  /**
   * @param truth what had to be found until {@code end}
   * @param detected all transitions that were read; what opened after {@code end} is left out
   * @param end the last moment that counts, ms since the epoch
   */
  public static Score of(List<ExpectedAnomaly> truth, Collection<Detected> detected, long end) {
    List<ExpectedAnomaly> found =
        Episodes.of(detected).stream()
            .filter(a -> a.opensAt() <= end)
            .map(a -> a.asOf(end))
            .toList();
    List<RuleScore> rules = new ArrayList<>();
    List<String> differences = new ArrayList<>();
    Set<String> ids = new LinkedHashSet<>(Truth.ruleIds());
    truth.forEach(a -> ids.add(a.rule()));
    found.forEach(a -> ids.add(a.rule()));
    for (String rule : ids) {
      Map<String, ExpectedAnomaly> expected = byKey(truth, rule);
      Map<String, ExpectedAnomaly> seen = byKey(found, rule);
      rules.add(RuleScore.of(rule, expected.keySet(), seen.keySet()));
      expected.forEach(
          (key, one) -> {
            if (seen.containsKey(key)) {
              Differences.between(one, seen.get(key)).forEach(d -> differences.add(key + ": " + d));
            }
          });
    }
    return new Score(rules, List.copyOf(differences));
  }

  /** The same with commands, each kind like a rule. */
  public Score with(Facts facts, List<ExpectedAnomaly> truth, Collection<Asked> asked, long end) {
    Map<String, Set<String>> expected = new TreeMap<>();
    Map<String, Set<String>> seen = new TreeMap<>();
    for (String name : CommandTruth.of(facts.until(end), truth)) {
      String action = name.substring(0, name.indexOf(' '));
      expected.computeIfAbsent(action, a -> new TreeSet<>()).add(name);
    }
    asked.stream()
        .filter(a -> a.time() <= end)
        .forEach(a -> seen.computeIfAbsent(a.action(), x -> new TreeSet<>()).add(a.name()));
    Set<String> actions = new TreeSet<>(expected.keySet());
    actions.addAll(seen.keySet());
    List<RuleScore> all = new ArrayList<>(rules);
    for (String action : actions) {
      all.add(
          RuleScore.of(
              action,
              expected.getOrDefault(action, Set.of()),
              seen.getOrDefault(action, Set.of())));
    }
    return new Score(all, differences);
  }

  /** True when everything was found and nothing else. */
  public boolean perfect() {
    return rules.stream().allMatch(r -> r.missing().isEmpty() && r.unexpected().isEmpty());
  }

  /** The score as a table for people, then what is missing, unexpected or different. */
  public String table() {
    return ScoreTable.of(this);
  }

  private static Map<String, ExpectedAnomaly> byKey(List<ExpectedAnomaly> anomalies, String rule) {
    Map<String, ExpectedAnomaly> byKey = new LinkedHashMap<>();
    anomalies.stream().filter(a -> a.rule().equals(rule)).forEach(a -> byKey.put(a.key(), a));
    return byKey;
  }
}
