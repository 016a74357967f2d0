package io.orderpulse.jobs.health.oracle;

import io.orderpulse.events.Event;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Parcels with long pauses, repeated scans, and sometimes an end. */
final class LogisticsSilentCase extends RuleCase {

  private static final long LIMIT = 72 * HOUR;

  private boolean repeats;

  LogisticsSilentCase(String key, Random random) {
    super(key, random);
    for (int i = 1 + random.nextInt(4); i > 0; i--) {
      boolean same = chance(0.3);
      repeats |= same;
      scan(time(24 * HOUR, 12), "in_transit", same ? "武汉" : "place-" + i);
    }
    if (chance(0.4)) {
      scan(time(24 * HOUR, 14), chance(0.5) ? "signed" : "returned", "广州");
    }
    if (chance(0.2)) {
      add("logistics.signed", time(24 * HOUR, 14), "waybill_no", key);
    }
  }

  private void scan(long time, String status, String place) {
    add("logistics.scanned", time, "waybill_no", key, "status", status, "place", place);
  }

  @Override
  String rule() {
    return "logistics-silent";
  }

  /** Whether a scan is new depends on the one before it, which may come late. */
  @Override
  boolean settles() {
    return !repeats;
  }

  @Override
  List<String> expected() {
    List<String> out = new ArrayList<>();
    Event before = null;
    Long waitsSince = null;
    for (Event e : sorted()) {
      boolean ends = e.type().equals("logistics.signed") || !status(e).equals("in_transit");
      boolean isNew = e.type().equals("logistics.scanned") && differs(before, e);
      before = e.type().equals("logistics.scanned") ? e : before;
      if (!ends && !isNew) {
        continue;
      }
      if (waitsSince != null && e.time() > waitsSince + LIMIT) {
        out.add(open("error", waitsSince + LIMIT));
        out.add(resolved("RECOVERED", e.time()));
      }
      if (ends) {
        return out;
      }
      waitsSince = e.time();
    }
    if (waitsSince != null) {
      out.add(open("error", waitsSince + LIMIT));
    }
    return out;
  }

  private static boolean differs(Event before, Event e) {
    return before == null
        || !status(before).equals(status(e))
        || !before.text("place").equals(e.text("place"));
  }

  private static String status(Event e) {
    return String.valueOf(e.text("status"));
  }
}
