package io.orderpulse.sandbox.why;

import io.orderpulse.sandbox.truth.Detected;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * What another pack would say of the same events. Two episodes are the same anomaly when they are
 * about the same and their times overlap.
 */
public final class PackDiff {

  /** How an anomaly differs. */
  public enum Kind {
    NEW,
    GONE,
    EARLIER,
    LATER,
    /** Opened at the same time, and then another severity, time or reason. */
    OTHERWISE
  }

  /**
   * One difference.
   *
   * @param dedupKey what it is about
   * @param running when it opens under the running pack, ms, or null
   * @param candidate when it opens under the candidate, ms, or null
   */
  public record Difference(Kind kind, String rule, String dedupKey, Long running, Long candidate) {
    private long at() {
      return running == null ? candidate : running;
    }
  }

  private PackDiff() {}

  /** All differences, by rule and time. */
  public static List<Difference> of(List<Detected> running, List<Detected> candidate) {
    Map<String, List<Episode>> before = Episode.of(running);
    Map<String, List<Episode>> after = Episode.of(candidate);
    TreeSet<String> keys = new TreeSet<>(before.keySet());
    keys.addAll(after.keySet());
    List<Difference> differences = new ArrayList<>();
    for (String key : keys) {
      compare(
          key,
          before.getOrDefault(key, List.of()),
          after.getOrDefault(key, List.of()),
          differences);
    }
    differences.sort(
        Comparator.comparing(Difference::rule)
            .thenComparingLong(Difference::at)
            .thenComparing(Difference::dedupKey));
    return differences;
  }

  private static void compare(
      String key, List<Episode> before, List<Episode> after, List<Difference> out) {
    List<Episode> left = new ArrayList<>(after);
    for (Episode a : before) {
      Episode b = left.stream().filter(a::overlaps).findFirst().orElse(null);
      left.remove(b);
      if (b == null) {
        out.add(new Difference(Kind.GONE, a.rule(), key, a.opened(), null));
      } else if (!a.how().equals(b.how())) {
        Kind kind =
            a.opened() == b.opened()
                ? Kind.OTHERWISE
                : b.opened() < a.opened() ? Kind.EARLIER : Kind.LATER;
        out.add(new Difference(kind, a.rule(), key, a.opened(), b.opened()));
      }
    }
    left.forEach(b -> out.add(new Difference(Kind.NEW, b.rule(), key, null, b.opened())));
  }
}
