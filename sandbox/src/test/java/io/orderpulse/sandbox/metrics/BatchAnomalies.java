package io.orderpulse.sandbox.metrics;

import io.orderpulse.events.record.Anomaly;
import io.orderpulse.events.record.Resolution;
import io.orderpulse.events.record.Severity;
import io.orderpulse.events.record.Status;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Anomalies as they stand on the topic, with what they call for. */
final class BatchAnomalies {

  /** One episode, of an order. */
  record Episode(String key, List<Anomaly> said) {

    String rule() {
      return said.get(0).rule().id();
    }

    long began() {
      return said.get(0).episode();
    }

    /** It really was so, and it is not only a storm. */
    boolean real() {
      return !said.get(0).dedupKey().endsWith("|storm")
          && said.stream()
              .noneMatch(
                  a ->
                      a.resolution() == Resolution.LATE_EVENT
                          || a.resolution() == Resolution.FALSE_POSITIVE);
    }

    Long notified() {
      return time(
          said.stream().filter(a -> a.notifies() && a.status() != Status.RESOLVED).toList());
    }

    Long grave() {
      return time(said.stream().filter(a -> a.severity().compareTo(Severity.ERROR) >= 0).toList());
    }

    private static Long time(List<Anomaly> said) {
      return said.stream().map(Anomaly::time).min(Long::compare).orElse(null);
    }
  }

  private final List<Anomaly> all;

  BatchAnomalies(List<Anomaly> all) {
    this.all = all;
  }

  List<Episode> of(String order) {
    Map<String, List<Anomaly>> byEpisode = new TreeMap<>();
    for (Anomaly a : all) {
      if (a.subject().orderIds().contains(order)) {
        byEpisode
            .computeIfAbsent(a.dedupKey() + "#" + a.episode(), k -> new java.util.ArrayList<>())
            .add(a);
      }
    }
    return byEpisode.entrySet().stream()
        .map(e -> new Episode(e.getKey(), e.getValue()))
        .sorted(Comparator.comparing(e -> e.key()))
        .toList();
  }

  void add(Figures figures) {
    for (Anomaly a : all) {
      boolean drift = a.rule().id().equals("policy-drift");
      String system = a.subject().id().replaceAll(".*@", "");
      if (a.status() == Status.OPEN) {
        figures.add("false_positive_rate", a.episode(), 0, 1, "rule", a.rule().id());
        if (drift) {
          figures.add("policy_drift_count", a.episode(), 1, null, "kind", system);
        }
      } else if (a.resolution() == Resolution.FALSE_POSITIVE) {
        figures.add("false_positive_rate", a.episode(), 1, 0, "rule", a.rule().id());
      }
      if (drift
          && (a.resolution() == Resolution.LATE_EVENT
              || a.resolution() == Resolution.FALSE_POSITIVE)) {
        figures.add("policy_drift_count", a.episode(), -1, null, "kind", system);
      }
    }
  }
}
