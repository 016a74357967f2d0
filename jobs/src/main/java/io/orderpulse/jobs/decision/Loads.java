package io.orderpulse.jobs.decision;

import io.orderpulse.events.Event;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The loads that warehouses report, by warehouse and day. Free of Flink. */
final class Loads {

  private static final int KEEP = 288;
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final Comparator<Load> ORDER =
      Comparator.comparingLong((Load load) -> load.time).thenComparing(load -> load.said);

  private Loads() {}

  /** Where the load of a warehouse at a time is found. */
  static String key(String warehouse, long time) {
    return warehouse + '|' + Instant.ofEpochMilli(time).atZone(ZONE).toLocalDate();
  }

  /** The same for a report; null when it does not say enough. */
  static String key(Event reported) {
    String warehouse = reported.text("warehouse");
    String date = reported.text("date");
    return warehouse == null || date == null || share(reported) == null
        ? null
        : warehouse + '|' + date;
  }

  /** The reports with one more, by time; the oldest go. */
  static List<Load> with(List<Load> before, Event reported) {
    Load load = new Load();
    load.time = reported.time();
    load.said = reported.source() + '|' + reported.id();
    load.share = share(reported);
    List<Load> all = before == null ? new ArrayList<>() : new ArrayList<>(before);
    all.removeIf(other -> other.said.equals(load.said));
    all.add(load);
    all.sort(ORDER);
    return new ArrayList<>(all.subList(Math.max(0, all.size() - KEEP), all.size()));
  }

  /** What was known at a time: the newest report up to it, or null. */
  static BigDecimal at(List<Load> loads, long time) {
    BigDecimal share = null;
    if (loads != null) {
      for (Load load : loads) {
        share = load.time <= time ? load.share : share;
      }
    }
    return share;
  }

  private static BigDecimal share(Event reported) {
    BigDecimal capacity = number(reported.data().get("capacity"));
    BigDecimal allocated = number(reported.data().get("allocated"));
    return capacity == null || allocated == null || capacity.signum() <= 0
        ? null
        : allocated.divide(capacity, MathContext.DECIMAL64);
  }

  private static BigDecimal number(Object value) {
    if (value instanceof Long n) {
      return BigDecimal.valueOf(n);
    }
    return value instanceof BigDecimal n ? n : null;
  }
}
