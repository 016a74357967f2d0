package io.orderpulse.sandbox.truth;

import io.orderpulse.events.Event;
import io.orderpulse.sandbox.simulator.ExpectedAnomaly;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** {@code breakpoint-rate}: more than 3 of 1,000 hops of a day broken, on a link or on all. */
final class HopRateTruth implements TruthRule {

  private static final long LIMIT = 3;
  private static final long LEAST = 1_000;

  @Override
  public List<ExpectedAnomaly> judge(List<Event> facts, long end) {
    Map<String, Rate> rates = new TreeMap<>();
    for (Hop hop : HopLinks.of(facts)) {
      if (hop.counts() && hop.countedAt() <= end) {
        for (String link : List.of(hop.link(), "all")) {
          Rate rate = rates.computeIfAbsent(link, l -> new Rate(LIMIT, LEAST));
          rate.whole(hop.countedAt());
          if (hop.broken()) {
            rate.part(hop.countedAt());
          }
        }
      }
    }
    List<ExpectedAnomaly> found = new ArrayList<>();
    rates.forEach(
        (link, rate) -> {
          ExpectedAnomaly model = ExpectedAnomaly.of("breakpoint-rate", "link", link, "error", 0);
          found.addAll(rate.over(model, end));
        });
    return found;
  }
}
