package io.orderpulse.jobs.metric;

import io.orderpulse.jobs.metric.OrderFacts.Complaint;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What one order adds to metrics: a function of what is known of it, and of nothing else. */
final class OrderFormulas {

  private static final long EXPEDITED_WITHIN = Duration.ofHours(24).toMillis();

  private OrderFormulas() {}

  /** All that it adds, each at its time, which may be yet to come. */
  static List<Delta> of(OrderFacts order, List<Warning> warnings) {
    List<Delta> all = new ArrayList<>();
    complaints(order, all);
    if (!order.valid()) {
      return all;
    }
    WarningFormulas.ofComplained(order, warnings, all);
    if (order.placed() != null) {
      placed(order, all);
      cohorts(order, all);
      entry(order, warnings, all);
      goods(order, all);
      WarningFormulas.ofValid(order, warnings, all);
      SegmentFormulas.of(order, all);
    }
    order.hops().forEach(hop -> passed(hop, all));
    return all;
  }

  /** A hop counts at its arrival or at its deadline, whichever is earlier. */
  private static void passed(OrderFacts.Hop hop, List<Delta> out) {
    if (hop.left() == Long.MAX_VALUE) {
      return;
    }
    boolean inTime = hop.arrived() <= hop.deadline();
    if (hop.pointless() > (inTime ? hop.left() : hop.deadline())) {
      long at = inTime ? Math.max(hop.left(), hop.arrived()) : hop.deadline();
      out.add(Delta.share(MetricId.BREAKPOINT_RATE, at, !inTime, "link", hop.link()));
    }
  }

  private static void complaints(OrderFacts order, List<Delta> out) {
    for (Complaint complaint : order.complaints()) {
      out.add(complaint(complaint, order.channel(), order.carrier(), order.warehouse()));
      if (order.valid()) {
        out.add(complained(complaint, order.channel()));
      }
    }
  }

  /** What it does not say of itself is that of its order. */
  static Delta complaint(Complaint c, String channel, String carrier, String warehouse) {
    return Delta.one(
        MetricId.COMPLAINTS,
        c.time(),
        "carrier",
        or(c.carrier(), carrier),
        "channel",
        or(c.channel(), channel),
        "sku",
        c.sku(),
        "warehouse",
        or(c.warehouse(), warehouse));
  }

  /** The complaint among those per 1000 orders. */
  static Delta complained(Complaint c, String channel) {
    return Delta.of(
        MetricId.COMPLAINTS_PER_1000,
        c.time(),
        BigDecimal.ONE,
        BigDecimal.ZERO,
        "channel",
        or(c.channel(), channel));
  }

  private static String or(String value, String otherwise) {
    return value == null || value.isEmpty() ? otherwise : value;
  }

  private static void placed(OrderFacts order, List<Delta> out) {
    long at = order.placed();
    out.add(
        Delta.one(
            MetricId.ORDERS,
            at,
            "channel",
            order.channel(),
            "lane",
            order.lane(),
            "warehouse",
            order.warehouse()));
    out.add(
        Delta.of(
            MetricId.COMPLAINTS_PER_1000,
            at,
            BigDecimal.ZERO,
            BigDecimal.ONE,
            "channel",
            order.channel()));
    out.add(Delta.of(MetricId.MANUAL_INTERVENTIONS_PER_1000, at, BigDecimal.ZERO, BigDecimal.ONE));
  }

  private static void cohorts(OrderFacts order, List<Delta> out) {
    if (order.due() != null && !order.endedWithout(order.shipped(), order.due())) {
      out.add(inTime(MetricId.ON_TIME_SHIP_RATE, order.due(), order.shipped(), order));
    }
    if (order.deliverBy() != null && !order.endedWithout(order.signed(), order.deliverBy())) {
      out.add(
          Delta.share(
              MetricId.ON_TIME_DELIVERY_RATE,
              order.deliverBy(),
              isBy(order.signed(), order.deliverBy()),
              "carrier",
              order.carrier(),
              "channel",
              order.channel(),
              "warehouse",
              order.warehouse()));
    }
    long day = order.placed() + EXPEDITED_WITHIN;
    if (order.expedite() && !order.endedWithout(order.shipped(), day)) {
      out.add(inTime(MetricId.EXPEDITE_24H_RATE, day, order.shipped(), order));
    }
    if (order.accepted() != null && order.confirmed() != null) {
      long delay = Math.max(0, order.confirmed() - order.accepted()) / 1_000;
      out.add(Delta.value(MetricId.CONFIRM_DELAY, order.confirmed(), delay, "lane", order.lane()));
    }
  }

  private static Delta inTime(MetricId metric, long due, Long step, OrderFacts order) {
    return Delta.share(
        metric, due, isBy(step, due), "channel", order.channel(), "warehouse", order.warehouse());
  }

  private static boolean isBy(Long step, long due) {
    return step != null && step <= due;
  }

  private static void entry(OrderFacts order, List<Warning> warnings, List<Delta> out) {
    if (order.manualEntry() && order.originalKnown() && order.entered() != null) {
      out.add(
          Delta.share(
              MetricId.MANUAL_ENTRY_ERROR_RATE,
              order.entered(),
              WarningFormulas.isMistyped(warnings),
              "channel",
              order.channel()));
    }
  }

  private static void goods(OrderFacts order, List<Delta> out) {
    for (OrderFacts.DuplicatePick pick : order.duplicates()) {
      out.add(Delta.one(MetricId.DUPLICATE_PICKS, pick.time(), "warehouse", pick.warehouse()));
    }
    for (OrderFacts.Release release : order.drawings()) {
      out.add(
          Delta.share(
              MetricId.DRAWING_MISMATCH_RATE,
              release.time(),
              release.differs(),
              "channel",
              order.channel()));
    }
  }
}
