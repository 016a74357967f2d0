package io.orderpulse.sandbox.truth;

import io.orderpulse.sandbox.simulator.ExpectedAnomaly;
import io.orderpulse.sandbox.simulator.ExpectedAnomaly.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** In what an anomaly that was found differs from the true one. */
final class Differences {

  private Differences() {}

  static List<String> between(ExpectedAnomaly truth, ExpectedAnomaly found) {
    List<String> differences = new ArrayList<>();
    List<String> expected = truth.steps().stream().map(Step::severity).toList();
    List<String> seen = found.steps().stream().map(Step::severity).toList();
    if (!expected.equals(seen)) {
      differences.add("severity " + seen + ", expected " + expected);
    }
    if (!Objects.equals(truth.reason(), found.reason())) {
      differences.add("resolved " + found.reason() + ", expected " + truth.reason());
    } else if (!Objects.equals(truth.resolvedAt(), found.resolvedAt())) {
      differences.add("resolved at " + found.resolvedAt() + ", expected " + truth.resolvedAt());
    }
    if (!Objects.equals(truth.mutedBy(), found.mutedBy())) {
      differences.add("muted by " + found.mutedBy() + ", expected " + truth.mutedBy());
    } else if (!Objects.equals(truth.root(), found.root())) {
      differences.add("root " + found.root() + ", expected " + truth.root());
    }
    return differences;
  }
}
