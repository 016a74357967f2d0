package io.orderpulse.jobs.metric;

import io.orderpulse.events.record.Anomaly;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Which orders a drifted version decided, and what they are worth. */
final class Exposure {

  private Exposure() {}

  /** What an order adds to metrics: once per policy, for the drift that began first. */
  static List<Delta> of(PolicyUse use, List<OpenDrift> drifts) {
    List<Delta> deltas = new ArrayList<>(2);
    for (OpenDrift drift : drifts) {
      if (drift.decided(use)) {
        deltas.add(count(MetricId.POLICY_DRIFT_ORDERS, BigDecimal.ONE, use, drift));
        if (use.amountCny() != null) {
          deltas.add(count(MetricId.POLICY_DRIFT_CNY, use.amountCny(), use, drift));
        }
        return deltas;
      }
    }
    return deltas;
  }

  private static Delta count(MetricId metric, BigDecimal number, PolicyUse use, OpenDrift drift) {
    return Delta.of(
        metric, use.placed(), number, null, "channel", use.channel(), "kind", drift.system());
  }

  /** What a drift is worth, or null when no order is known that it decided. */
  static Anomaly.Impact impact(OpenDrift drift, Iterable<PolicyUse> uses) {
    int orders = 0;
    BigDecimal worth = BigDecimal.ZERO;
    for (PolicyUse use : uses) {
      if (drift.decided(use)) {
        orders++;
        worth = worth == null || use.amountCny() == null ? null : worth.add(use.amountCny());
      }
    }
    return orders == 0 ? null : new Anomaly.Impact(orders, worth);
  }
}
