package io.orderpulse.cep.life;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Storms of one rule and value, found from all openings and ends at once. */
final class NaiveStorm {

  private NaiveStorm() {}

  private record Storm(long opened, long ended) {}

  static List<Long> openings(TreeMap<Long, List<String>> opens, Map<String, Long> ends) {
    return storms(opens, ends).stream().map(Storm::opened).toList();
  }

  static List<Long> ends(TreeMap<Long, List<String>> opens, Map<String, Long> ends) {
    return storms(opens, ends).stream().map(Storm::ended).toList();
  }

  private static List<Storm> storms(TreeMap<Long, List<String>> opens, Map<String, Long> ends) {
    List<long[]> all = new ArrayList<>();
    opens.forEach((at, keys) -> keys.forEach(k -> all.add(new long[] {at, ends.get(k)})));
    List<Storm> storms = new ArrayList<>();
    long free = Long.MIN_VALUE; // openings up to here were counted for a storm
    for (int i = 0; i < all.size(); i++) {
      long now = all.get(i)[0];
      if (now <= free) {
        continue;
      }
      List<long[]> recent = new ArrayList<>();
      for (int j = 0; j <= i; j++) {
        long[] one = all.get(j);
        if (one[0] > free && one[0] >= now - 60_000) {
          recent.add(one);
        }
      }
      if (recent.size() == 21) {
        storms.add(new Storm(now, end(recent, all, now)));
        free = storms.get(storms.size() - 1).ended;
      }
    }
    return storms;
  }

  /** It ends when the last of all that opened until then ends; those open already at 21 count. */
  private static long end(List<long[]> recent, List<long[]> all, long now) {
    long end = now;
    for (long[] one : recent) {
      // those that are over by the moment before are no members; the moment's own ends count
      end = one[1] >= now ? Math.max(end, one[1]) : end;
    }
    boolean more = true;
    while (more) {
      more = false;
      for (long[] one : all) {
        if (one[0] >= now && one[0] <= end && one[1] > end) {
          end = one[1];
          more = true;
        }
      }
    }
    return end;
  }
}
