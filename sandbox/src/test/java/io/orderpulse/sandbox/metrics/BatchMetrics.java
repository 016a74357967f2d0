package io.orderpulse.sandbox.metrics;

import io.orderpulse.events.record.Anomaly;
import io.orderpulse.sandbox.metrics.BatchAnomalies.Episode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** All metrics of a history in one go, without streams: what the job has to come to. */
final class BatchMetrics {

  private static final long DAY = 24 * BatchOrder.HOUR;

  private final Figures figures = new Figures();
  private final BatchAnomalies anomalies;

  private final Set<String> filtered;

  private BatchMetrics(List<Anomaly> anomalies, Set<String> filtered) {
    this.anomalies = new BatchAnomalies(anomalies);
    this.filtered = filtered;
  }

  /**
   * @param filtered orders that intake has filtered out by itself, beside those of the recording
   */
  static Figures of(List<RecordedEvent> history, List<Anomaly> anomalies, Set<String> filtered) {
    BatchMetrics batch = new BatchMetrics(anomalies, filtered);
    BatchOrders.of(history).forEach(batch::order);
    batch.loose(history);
    batch.anomalies.add(batch.figures);
    return batch.figures;
  }

  private void order(BatchOrder o) {
    complaints(o);
    List<Episode> episodes = anomalies.of(o.id);
    if (!isValid(o)) {
      return;
    }
    BatchHops.add(o, figures);
    warned(o, episodes);
    if (o.placed() == null) {
      return;
    }
    String channel = o.channel();
    String warehouse = o.warehouse();
    figures.add(
        "orders",
        o.placed(),
        1,
        null,
        "channel",
        channel,
        "lane",
        o.lane(),
        "warehouse",
        warehouse);
    figures.add("complaints_per_1000", o.placed(), 0, 1, "channel", channel);
    figures.add("manual_interventions_per_1000", o.placed(), 0, 1);
    cohorts(o, channel, warehouse);
    turned(o, episodes, channel, warehouse);
    picks(o);
    drawings(o, channel);
    segments(o);
  }

  private boolean isValid(BatchOrder o) {
    return o.valid() && !filtered.contains(o.id);
  }

  private void complaints(BatchOrder o) {
    for (RecordedEvent c : o.complaints().values()) {
      String channel = or(c.text("channel"), o.channel());
      figures.add(
          "complaints",
          c.time(),
          1,
          null,
          "channel",
          channel,
          "sku",
          c.text("sku"),
          "carrier",
          or(c.text("carrier"), o.carrier()),
          "warehouse",
          or(c.text("warehouse"), o.warehouse()));
      if (isValid(o)) {
        figures.add("complaints_per_1000", c.time(), 1, 0, "channel", channel);
      }
    }
  }

  private static String or(String a, String b) {
    return a == null ? b : a;
  }

  private void cohorts(BatchOrder o, String channel, String warehouse) {
    Long shipped = o.shipped();
    if (!o.endedBefore(shipped, o.due())) {
      figures.add(
          "on_time_ship_rate",
          o.due(),
          by(shipped, o.due()),
          1,
          "channel",
          channel,
          "warehouse",
          warehouse);
    }
    Long promise = o.promise("promise_deliver_by");
    if (promise != null && !o.endedBefore(o.signed(), promise)) {
      figures.add(
          "on_time_delivery_rate",
          promise,
          by(o.signed(), promise),
          1,
          "channel",
          channel,
          "warehouse",
          warehouse,
          "carrier",
          o.carrier());
    }
    if (o.tagged("加急") && !o.endedBefore(shipped, o.placed() + DAY)) {
      figures.add(
          "expedite_24h_rate",
          o.placed() + DAY,
          by(shipped, o.placed() + DAY),
          1,
          "channel",
          channel,
          "warehouse",
          warehouse);
    }
    if (o.accepted() != null && o.confirmed() != null) {
      long delay = (o.confirmed() - o.accepted()) / 1000;
      figures.add("confirm_delay", o.confirmed(), delay, 1, delay, "lane", o.lane());
    }
  }

  private static int by(Long step, long due) {
    return step != null && step <= due ? 1 : 0;
  }

  private void warned(BatchOrder o, List<Episode> episodes) {
    Long complained = o.firstComplaint();
    Map<String, Long> firstOfRule = new TreeMap<>();
    Episode first = null;
    for (Episode e : episodes) {
      if (e.notified() != null) {
        firstOfRule.merge(e.rule(), e.notified(), Math::min);
        first = first == null || e.notified() < first.notified() ? e : first;
      }
    }
    firstOfRule.forEach(
        (rule, at) ->
            figures.add(
                "rule_precision",
                at,
                complained != null && complained > at ? 1 : 0,
                1,
                "rule",
                rule));
    if (complained != null) {
      boolean covered = first != null && first.notified() < complained;
      String rule = covered ? first.rule() : null;
      figures.add("warning_coverage", complained, covered ? 1 : 0, 1, "rule", rule);
      if (covered) {
        long lead = (complained - first.notified()) / 1000;
        figures.add("warning_lead_time", complained, lead, 1, lead, "rule", rule);
      }
    }
  }

  private void turned(BatchOrder o, List<Episode> episodes, String channel, String warehouse) {
    boolean error = o.wronged();
    boolean mistyped = false;
    for (Episode e : episodes) {
      boolean signoff =
          e.rule().equals("signoff-mismatch")
              && e.said().stream().anyMatch(a -> !a.severity().wire().equals("info"));
      boolean wrong =
          Set.of("manual-entry-mismatch", "duplicate-pick", "oversell").contains(e.rule());
      error |= e.real() && (wrong || signoff);
      mistyped |= e.real() && e.rule().equals("manual-entry-mismatch");
    }
    figures.add(
        "order_error_rate",
        o.placed(),
        error ? 1 : 0,
        1,
        "channel",
        channel,
        "warehouse",
        warehouse);
    if (o.manual() && o.entered() != null) {
      figures.add("manual_entry_error_rate", o.entered(), mistyped ? 1 : 0, 1, "channel", channel);
    }
    Long red = began(episodes, Set.of("light-red", "ship-overdue"));
    if (red != null) {
      figures.add("red_orders", red, 1, null, "channel", channel, "warehouse", warehouse);
    }
    Long yellow = began(episodes, Set.of("light-yellow"));
    if (yellow != null) {
      figures.add("yellow_orders", yellow, 1, null, "channel", channel, "warehouse", warehouse);
    }
    Long oversold = began(episodes, Set.of("oversell"));
    if (oversold != null) {
      figures.add("oversold_orders", oversold, 1, null, "channel", channel, "warehouse", warehouse);
      Number worth = o.amount() == null ? (Number) 1272 : o.amount();
      figures.add(
          "oversold_cny", oversold, worth, null, "channel", channel, "warehouse", warehouse);
    }
    episodes.stream()
        .filter(e -> e.real() && e.grave() != null)
        .min(Comparator.comparing(Episode::grave).thenComparing(Episode::key))
        .ifPresent(
            e ->
                figures.add(
                    "cost_at_risk_cny",
                    e.grave(),
                    o.amount() == null ? BigDecimal.ZERO : o.amount(),
                    null,
                    "channel",
                    channel,
                    "warehouse",
                    warehouse,
                    "rule",
                    e.rule()));
  }

  private static Long began(List<Episode> episodes, Set<String> rules) {
    return episodes.stream()
        .filter(e -> e.real() && rules.contains(e.rule()))
        .map(Episode::began)
        .min(Long::compare)
        .orElse(null);
  }

  /** Tasks live when another of the line was given out, beyond what was ordered. */
  private void picks(BatchOrder o) {
    Map<String, Map<String, Long>> live = new TreeMap<>();
    Set<String> known = new HashSet<>();
    Map<String, Long> ordered = o.quantities();
    for (RecordedEvent e : o.events) {
      String line = e.text("line_id");
      Map<String, Long> tasks = live.computeIfAbsent(String.valueOf(line), l -> new TreeMap<>());
      boolean gone =
          e.is("wms.pick.cancelled")
              || (e.is("wms.pick.completed") && "short".equals(e.text("outcome")));
      if (gone) {
        tasks.remove(e.text("task_id"));
      } else if (e.is("wms.pick.dispatched") && known.add(line + "/" + e.text("task_id"))) {
        tasks.put(e.text("task_id"), e.data().get("quantity").longValue());
        long pieces = tasks.values().stream().mapToLong(Long::longValue).sum();
        if (tasks.size() > 1 && ordered.containsKey(line) && pieces > ordered.get(line)) {
          figures.add("duplicate_picks", e.time(), 1, null, "warehouse", e.text("warehouse"));
        }
      }
    }
  }

  private void drawings(BatchOrder o, String channel) {
    Map<String, RecordedEvent> confirmed = new TreeMap<>();
    for (RecordedEvent e : o.events) {
      if (e.is("drawing.confirmed")) {
        confirmed.put(e.text("drawing_id"), e);
      } else if (e.is("drawing.released")) {
        RecordedEvent last = confirmed.get(e.text("drawing_id"));
        boolean other =
            last != null
                && !(last.text("version") + last.text("content_sha256"))
                    .equals(e.text("version") + e.text("content_sha256"));
        figures.add("drawing_mismatch_rate", e.time(), other ? 1 : 0, 1, "channel", channel);
      }
    }
  }

  private void segments(BatchOrder o) {
    Long complained = o.firstComplaint();
    String kind = complained == null ? "other" : "complained";
    TreeMap<Long, TreeMap<String, Boolean>> steps = new TreeMap<>();
    for (RecordedEvent e : o.events) {
      boolean step =
          e.is(
              "order.accepted",
              "order.confirmed",
              "order.degraded",
              "order.paid",
              "order.released",
              "finance.credit.decided",
              "erp.order.created",
              "wms.stock.reserved",
              "wms.stock.frozen",
              "wms.pick.dispatched",
              "wms.pick.completed",
              "wms.label.printed",
              "wms.order.shipped",
              "logistics.scanned",
              "logistics.signed");
      if (step && e.time() >= o.placed() && (complained == null || e.time() <= complained)) {
        steps.computeIfAbsent(e.time(), t -> new TreeMap<>()).put(e.type(), true);
      }
    }
    List<Map.Entry<Long, String>> all = new ArrayList<>();
    steps.forEach((at, types) -> types.keySet().forEach(type -> all.add(Map.entry(at, type))));
    if (complained != null) {
      all.add(Map.entry(complained, "complaint.filed"));
    }
    long since = o.placed();
    String from = "order.placed";
    for (Map.Entry<Long, String> step : all) {
      long gap = step.getKey() - since;
      boolean transit = from.startsWith("logistics.") || step.getValue().startsWith("logistics.");
      int blank = gap > (transit ? DAY : 3 * BatchOrder.MINUTE) ? 1 : 0;
      figures.add(
          "blank_segments",
          step.getKey(),
          blank,
          1,
          gap / 1000,
          "from",
          from,
          "to",
          step.getValue(),
          "kind",
          kind);
      since = step.getKey();
      from = step.getValue();
    }
  }

  private void loose(List<RecordedEvent> history) {
    Map<String, RecordedEvent> tickets = new LinkedHashMap<>();
    Map<String, RecordedEvent> complaints = new LinkedHashMap<>();
    for (RecordedEvent e : history) {
      if (e.is("erp.ticket.raised", "erp.ticket.updated") && e.texts("labels").contains("人工干预")) {
        tickets.putIfAbsent(e.text("ticket_id"), e);
      } else if (e.is("complaint.filed") && e.orders().isEmpty()) {
        complaints.putIfAbsent(e.text("complaint_id"), e);
      } else if (e.is("voice.classified")) {
        for (String category : CATEGORIES) {
          int has = e.texts("categories").contains(category) ? 1 : 0;
          figures.add("keyword_class_share", e.time(), has, 1, "category", category);
        }
      }
    }
    tickets
        .values()
        .forEach(
            t ->
                figures.add(
                    "manual_interventions_per_1000",
                    t.time(),
                    1,
                    0,
                    "kind",
                    t.text("intervention")));
    for (RecordedEvent c : complaints.values()) {
      figures.add(
          "complaints",
          c.time(),
          1,
          null,
          "channel",
          c.text("channel"),
          "sku",
          c.text("sku"),
          "carrier",
          c.text("carrier"),
          "warehouse",
          c.text("warehouse"));
      figures.add("complaints_per_1000", c.time(), 1, 0, "channel", c.text("channel"));
    }
  }

  private static final List<String> CATEGORIES =
      List.of(
          "MISSING_ITEM",
          "WRONG_ITEM",
          "PACKAGE_DAMAGED",
          "PRODUCT_DAMAGED",
          "QUALITY",
          "LATE_DELIVERY",
          "NOT_RECEIVED",
          "SERVICE_ATTITUDE",
          "NOT_AS_DESCRIBED",
          "REFUND_RETURN",
          "PRICE");
}
