package io.orderpulse.jobs.health;

import io.orderpulse.events.record.Light;
import io.orderpulse.events.record.OrderHealth;
import io.orderpulse.events.record.Severity;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** A score of 0 to 100 that explains itself: each reason says what it took away. */
final class Scores {

  private static final int FULL = 100;

  private Scores() {}

  static List<String> reasons(Light light, Collection<OrderHealth.OpenAnomaly> open) {
    List<String> reasons = new ArrayList<>();
    if (light != Light.GREEN) {
      reasons.add("light " + light.name().toLowerCase(java.util.Locale.ROOT) + " -" + cost(light));
    }
    for (OrderHealth.OpenAnomaly anomaly : open) {
      if (cost(anomaly.severity()) > 0) {
        reasons.add(anomaly.rule() + " -" + cost(anomaly.severity()));
      }
    }
    return reasons;
  }

  static int score(Light light, Collection<OrderHealth.OpenAnomaly> open) {
    int costs = open.stream().mapToInt(a -> cost(a.severity())).sum();
    return Math.max(0, FULL - cost(light) - costs);
  }

  private static int cost(Light light) {
    return switch (light) {
      case GREEN -> 0;
      case YELLOW -> 10;
      case RED -> 20;
    };
  }

  private static int cost(Severity severity) {
    return switch (severity) {
      case INFO -> 0;
      case WARNING -> 10;
      case ERROR -> 25;
      case CRITICAL -> 40;
    };
  }
}
