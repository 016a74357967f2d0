package io.orderpulse.cep.life;

import io.orderpulse.cep.life.LifeEvent.Kind;
import io.orderpulse.events.record.Severity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Who is open and who is told, worked out anew for each moment from the whole script. */
final class Naive {

  private static final long COOL = 30 * 60_000L;

  private final List<LifeEvent> script;

  Naive(List<LifeEvent> script) {
    this.script = script;
  }

  TreeSet<Long> moments() {
    TreeSet<Long> moments = new TreeSet<>();
    for (LifeEvent e : script) {
      moments.add(e.at());
      moments.add(e.at() + COOL);
    }
    return moments;
  }

  /** An open episode. */
  private record Episode(
      String key, List<String> mutes, String order, long opened, long coolUntil) {}

  /** Whether people are told, by dedup_key of what is open at the end of a moment. */
  Map<String, Boolean> tells(long now) {
    Map<String, List<LifeEvent>> byKey = new TreeMap<>();
    for (LifeEvent e : script) {
      if (e.at() <= now) {
        byKey.computeIfAbsent(e.key(), k -> new ArrayList<>()).add(e);
      }
    }
    List<Episode> open = new ArrayList<>();
    byKey.forEach((key, events) -> add(key, events, open));
    Map<String, Boolean> tells = new TreeMap<>();
    for (Episode one : open) {
      boolean muted = open.stream().anyMatch(other -> mutes(other, one, open));
      tells.put(one.key, !muted && one.coolUntil <= now);
    }
    return tells;
  }

  private static void add(String key, List<LifeEvent> events, List<Episode> open) {
    Episode episode = null;
    long ended = Long.MIN_VALUE;
    Severity endedAs = null;
    Severity severity = null;
    for (LifeEvent e : events) {
      if (e.kind() == Kind.END) {
        if (episode != null) {
          ended = e.time();
          endedAs = severity;
        }
        episode = null;
        continue;
      }
      severity = e.anomaly().severity();
      boolean worse = endedAs != null && severity.compareTo(endedAs) > 0;
      if (episode == null) {
        boolean cool = endedAs != null && e.time() < ended + COOL && !worse;
        episode =
            new Episode(
                key,
                e.handling().mutes(),
                e.anomaly().subject().orderIds().get(0),
                e.at(),
                cool ? ended + COOL : Long.MIN_VALUE);
      } else if (worse) {
        episode = new Episode(key, episode.mutes, episode.order, episode.opened, Long.MIN_VALUE);
      }
    }
    if (episode != null) {
      open.add(episode);
    }
  }

  private static boolean names(Episode muter, Episode one) {
    return muter.order.equals(one.order)
        && !muter.key.equals(one.key)
        && muter.mutes.contains(one.key.substring(0, one.key.indexOf('|')));
  }

  private static boolean mutes(Episode muter, Episode one, List<Episode> open) {
    if (!names(muter, one)) {
      return false;
    }
    boolean first =
        muter.opened < one.opened
            || (muter.opened == one.opened && muter.key.compareTo(one.key) < 0);
    return first || !reached(one, open).contains(muter.key);
  }

  /** All that an episode mutes, directly or through others. */
  private static Set<String> reached(Episode from, List<Episode> open) {
    Map<String, Episode> found = new HashMap<>();
    found.put(from.key, from);
    Set<String> reached = new HashSet<>();
    boolean more = true;
    while (more) {
      more = false;
      for (Episode a : List.copyOf(found.values())) {
        for (Episode b : open) {
          if (names(a, b) && reached.add(b.key)) {
            found.put(b.key, b);
            more = true;
          }
        }
      }
    }
    return reached;
  }
}
