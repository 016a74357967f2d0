package io.orderpulse.jobs.health.oracle;

import io.orderpulse.events.Event;
import io.orderpulse.jobs.health.testing.Scenario;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Events as they arrive, and a clock that moves now and then between them. */
final class Arrivals {

  /** How far events may come out of order and still be on time. */
  static final long BOUND = 30 * RuleCase.MINUTE;

  private record Arrival(Event event, long at) {}

  private final List<Arrival> arrivals = new ArrayList<>();
  private final Map<String, Long> behind = new HashMap<>();

  /** The events of the cases; about a quarter of them up to 200 h late. */
  static Arrivals withLateEvents(List<RuleCase> cases, Random random) {
    Arrivals arrivals = new Arrivals();
    for (RuleCase one : cases) {
      for (Event event : one.events) {
        boolean late = random.nextInt(4) == 0;
        arrivals.add(event, late ? random.nextLong(200 * RuleCase.HOUR) : random.nextLong(BOUND));
      }
    }
    return arrivals;
  }

  void add(Event event, long delay) {
    arrivals.add(new Arrival(event, event.time() + delay));
  }

  /** With a watermark now and then that calls nothing late within the bound. */
  Scenario scenario(Random random) {
    arrivals.sort(Comparator.comparingLong(Arrival::at));
    behind.clear();
    Scenario scenario = new Scenario().until(RuleCase.END);
    long watermark = Long.MIN_VALUE;
    for (Arrival arrival : arrivals) {
      scenario.event(arrival.event());
      if (arrival.event().time() <= watermark) {
        behind.putIfAbsent(arrival.event().id(), watermark);
      }
      if (random.nextInt(3) == 0) {
        watermark = arrival.at() - BOUND - 1;
        scenario.watermark(watermark);
      }
    }
    return scenario.watermark(RuleCase.END);
  }

  /** How the events of a case came in the last scenario. */
  List<RuleCase.Arrived> of(RuleCase one) {
    return one.events.stream().map(e -> new RuleCase.Arrived(e, behind.get(e.id()))).toList();
  }
}
