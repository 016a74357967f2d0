package io.orderpulse.sandbox.truth;

import io.orderpulse.events.Event;
import io.orderpulse.sandbox.simulator.ExpectedAnomaly;
import java.util.List;

/**
 * {@code hop-broken}: it opens at the deadline of a link that nothing has passed by then, and
 * resolves when something does, or when the order is cancelled.
 */
final class HopTruth implements TruthRule {

  @Override
  public List<ExpectedAnomaly> judge(List<Event> facts, long end) {
    return HopLinks.of(facts).stream().filter(Hop::broken).map(HopTruth::broken).toList();
  }

  private static ExpectedAnomaly broken(Hop hop) {
    ExpectedAnomaly broken =
        ExpectedAnomaly.of("hop-broken", "order", hop.order(), "warning", hop.deadline())
            .about(hop.link());
    long over = Math.min(hop.arrived(), hop.cancelled());
    if (over == Hop.NEVER) {
      return broken;
    }
    return broken.resolved(over, hop.arrived() <= hop.cancelled() ? "RECOVERED" : "CANCELLED");
  }
}
