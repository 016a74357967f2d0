package io.orderpulse.sandbox.truth;

import java.util.List;
import java.util.Set;

/**
 * The score of one rule, or of one kind of command.
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

  static RuleScore of(String rule, Set<String> truth, Set<String> found) {
    List<String> missing = truth.stream().filter(k -> !found.contains(k)).toList();
    List<String> unexpected = found.stream().filter(k -> !truth.contains(k)).toList();
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
