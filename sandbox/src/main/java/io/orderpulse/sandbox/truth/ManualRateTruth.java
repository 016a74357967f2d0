package io.orderpulse.sandbox.truth;

import io.orderpulse.events.Event;
import io.orderpulse.sandbox.simulator.ExpectedAnomaly;
import java.util.List;

/** {@code manual-rate}: more than 2 tickets of manual work on 1,000 orders of a day. */
final class ManualRateTruth implements TruthRule {

  private static final long LIMIT = 2;
  private static final long LEAST = 500;

  @Override
  public List<ExpectedAnomaly> judge(List<Event> facts, long end) {
    Rate rate = new Rate(LIMIT, LEAST);
    for (Event event : facts) {
      if (event.type().equals("order.placed")) {
        rate.whole(event.time());
      } else if (event.type().equals("erp.ticket.raised")
          && event.data().get("labels") instanceof List<?> labels
          && labels.contains("人工干预")) {
        rate.part(event.time());
      }
    }
    return rate.over(ExpectedAnomaly.of("manual-rate", "global", "all", "error", 0), end);
  }
}
