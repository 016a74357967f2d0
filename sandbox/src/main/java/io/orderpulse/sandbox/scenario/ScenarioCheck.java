package io.orderpulse.sandbox.scenario;

import io.orderpulse.events.record.Anomaly;
import io.orderpulse.events.record.Status;
import io.orderpulse.sandbox.scenario.Scenario.Expected;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Compares what a rule said with what its scenario expects. */
public final class ScenarioCheck {

  private ScenarioCheck() {}

  /** What differs, one line each; empty when all is as expected. */
  public static List<String> differences(Scenario scenario, List<Anomaly> said, long start) {
    List<Anomaly> open = new ArrayList<>(said);
    open.sort(Comparator.comparingLong(Anomaly::time).thenComparing(Anomaly::dedupKey));
    List<String> differences = new ArrayList<>();
    for (Expected expected : scenario.expect()) {
      Anomaly found =
          open.stream().filter(a -> matches(expected, a, start)).findFirst().orElse(null);
      if (found == null) {
        differences.add("expected " + line(expected) + nearest(expected, open, start));
      } else {
        open.remove(found);
      }
    }
    open.stream()
        .filter(a -> !isHush(a, said))
        .forEach(a -> differences.add("not expected: " + line(a, start)));
    return differences;
  }

  /** True when nothing but {@code notify} changed, which is other rules' doing. */
  private static boolean isHush(Anomaly a, List<Anomaly> said) {
    return a.status() == Status.UPDATED
        && said.stream()
            .filter(b -> b.dedupKey().equals(a.dedupKey()) && b.episode() == a.episode())
            .filter(b -> b.seq() == a.seq() - 1)
            .anyMatch(
                b ->
                    b.notifies() != a.notifies()
                        && b.severity() == a.severity()
                        && b.subject().orderIds().equals(a.subject().orderIds()));
  }

  private static boolean matches(Expected e, Anomaly a, long start) {
    return a.time() - start == e.at()
        && a.status().name().equals(e.status().toUpperCase(Locale.ROOT))
        && (e.says() == null || e.says().equalsIgnoreCase(says(a)))
        && (e.subject() == null || e.subject().equals(Names.asWritten(a.subject().id())))
        && (e.each() == null || Names.asWritten(a.dedupKey()).endsWith("|" + e.each()));
  }

  private static String nearest(Expected e, List<Anomaly> open, long start) {
    return open.stream()
        .filter(a -> a.status().name().equalsIgnoreCase(e.status()))
        .min(Comparator.comparingLong(a -> Math.abs(a.time() - start - e.at())))
        .map(a -> ", and there was " + line(a, start))
        .orElse(", and there was none");
  }

  private static String line(Expected e) {
    return "%s%s at %s%s%s"
        .formatted(
            e.status(),
            e.says() == null ? "" : " " + e.says(),
            Duration.ofMillis(e.at()),
            e.subject() == null ? "" : " of " + e.subject(),
            e.each() == null ? "" : " | " + e.each());
  }

  /** A transition as one line, with its time from the beginning. */
  public static String line(Anomaly a, long start) {
    return "%s %s at %s of %s"
        .formatted(
            a.status(),
            says(a),
            Duration.ofMillis(a.time() - start),
            Names.asWritten(a.dedupKey()));
  }

  /** Severity or, at the end, why. */
  static String says(Anomaly a) {
    return a.resolution() == null ? a.severity().wire() : a.resolution().name();
  }
}
