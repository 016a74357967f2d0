package io.orderpulse.sandbox.truth;

import io.orderpulse.sandbox.simulator.ExpectedAnomaly;
import java.util.List;
import java.util.Map;

/**
 * The score of one rule.
 *
 * @param rule rule id
 * @param expected anomalies in the truth
 * @param detected anomalies found
 * @param truePositives found and in the truth
 * @param missing keys in the truth that were not found
 * @param unexpected keys that were found and are not in the truth
 */
public record RuleScore(
    String rule,
    int expected,
    int detected,
    int truePositives,
    List<String> missing,
    List<String> unexpected) {

  static RuleScore of(
      String rule, Map<String, ExpectedAnomaly> truth, Map<String, ExpectedAnomaly> found) {
    List<String> missing = truth.keySet().stream().filter(k -> !found.containsKey(k)).toList();
    List<String> unexpected = found.keySet().stream().filter(k -> !truth.containsKey(k)).toList();
    return new RuleScore(
        rule, truth.size(), found.size(), truth.size() - missing.size(), missing, unexpected);
  }

  /** Share of the truth that was found; 1 when there was nothing to find. */
  public double recall() {
    return expected == 0 ? 1 : (double) truePositives / expected;
  }

  /** Share of the found that is true; 1 when nothing was found. */
  public double precision() {
    return detected == 0 ? 1 : (double) truePositives / detected;
  }
}
