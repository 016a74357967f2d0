package io.orderpulse.sandbox.why;

import io.orderpulse.sandbox.truth.Detected;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An anomaly from its opening to its end.
 *
 * @param rule rule id
 * @param opened ms since the epoch
 * @param ended ms since the epoch, or {@link Long#MAX_VALUE} while open
 * @param how its transitions and their times, so that two can be told apart
 */
record Episode(String rule, long opened, long ended, List<String> how) {

  /** Episodes by what they are about, each in order of time. */
  static Map<String, List<Episode>> of(List<Detected> transitions) {
    Map<String, Map<Long, List<Detected>>> grouped = new LinkedHashMap<>();
    for (Detected d : transitions) {
      grouped
          .computeIfAbsent(d.dedupKey(), k -> new LinkedHashMap<>())
          .computeIfAbsent(d.episode(), e -> new ArrayList<>())
          .add(d);
    }
    Map<String, List<Episode>> episodes = new LinkedHashMap<>();
    grouped.forEach(
        (key, all) ->
            episodes.put(key, new ArrayList<>(all.values().stream().map(Episode::one).toList())));
    return episodes;
  }

  private static Episode one(List<Detected> transitions) {
    Detected first = transitions.get(0);
    Detected last = transitions.get(transitions.size() - 1);
    boolean over = last.status().equals("RESOLVED");
    return new Episode(
        first.rule(),
        first.time(),
        over ? last.time() : Long.MAX_VALUE,
        transitions.stream()
            .map(d -> d.status() + " " + d.severity() + " " + d.time() + " " + d.reason())
            .toList());
  }

  boolean overlaps(Episode other) {
    return opened <= other.ended && other.opened <= ended;
  }
}
