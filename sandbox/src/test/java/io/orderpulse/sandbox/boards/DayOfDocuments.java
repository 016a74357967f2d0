package io.orderpulse.sandbox.boards;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.orderpulse.dashboards.boards.Figure;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * The documents of one made-up day: every kind there is, with orders in every state, every rule,
 * every metric in all its dimensions. Indices are strict, so that a document of another shape than
 * the shipped one is refused.
 */
final class DayOfDocuments {

  static final Instant START = Instant.parse("2026-02-14T00:00:00Z");
  static final Instant END = START.plus(Duration.ofDays(1));

  private static final List<String> STAGES =
      List.of("paid", "picking", "printed", "shipped", "in_transit", "signed");
  private static final List<String> WAREHOUSES = List.of("SHQP", "GZBY", "WHDX");
  private static final List<String> CHANNELS = List.of("taobao-biz", "jd", "douyin");
  private static final List<String> CARRIERS = List.of("SF", "YTO", "ZTO");
  private static final List<String> LIGHTS = List.of("green", "green", "yellow", "red");
  private static final List<String> SEVERITIES = List.of("critical", "error", "warning", "info");
  private static final List<String> RULES =
      List.of(
          "sync-miss",
          "ship-overdue",
          "light-red",
          "light-yellow",
          "hop-broken",
          "logistics-silent",
          "printed-not-collected",
          "waybill-reused",
          "signoff-missing",
          "signoff-mismatch",
          "signoff-contradiction",
          "oversell",
          "duplicate-pick",
          "warehouse-full",
          "stock-not-locked",
          "policy-drift",
          "drawing-mismatch",
          "review-defect",
          "return-reason",
          "complaint-surge",
          "carrier-suspended");

  private DayOfDocuments() {}

  static String bulk(String prefix) {
    Rows rows = new Rows(prefix);
    for (int i = 0; i < 60; i++) {
      order(i, rows);
    }
    for (int i = 0; i < RULES.size() * 3; i++) {
      anomaly(i, rows);
    }
    for (int i = 0; i < 300; i++) {
      metrics(START.plus(Duration.ofMinutes(i * 4L)), i, rows);
      if (i % 3 == 0) {
        flink(START.plus(Duration.ofMinutes(i * 4L)), i, rows);
      }
    }
    RULES.forEach(rule -> rule(rule, rows));
    return rows.bulk();
  }

  private static String order(int i) {
    return "O20260214-%06d".formatted(i);
  }

  private static <T> T of(List<T> values, int i) {
    return values.get(i % values.size());
  }

  private static void order(int i, Rows rows) {
    Instant placed = START.plus(Duration.ofMinutes(i * 10L));
    String stage = of(STAGES, i);
    ObjectNode order = Rows.object();
    order.put("@timestamp", placed.plusSeconds(3600).toString());
    order.put("order_id", order(i)).put("version", i + 1).put("stage", stage).put("rank", 20);
    order.put("channel", of(CHANNELS, i)).put("customer_id", "C" + i % 17).put("tier", "VIP");
    order.put("amount_cny", 100.5 + i);
    order.putObject("milestones").put("placed", placed.toString());
    order.put("placed", placed.toString());
    order.put("due_at", placed.plus(Duration.ofHours(24)).toString());
    order.put("light", of(LIGHTS, i)).put("score", 100 - i % 60);
    order.putArray("score_reasons").add(of(RULES, i));
    order.put("warehouse", of(WAREHOUSES, i));
    order.putArray("waybills").add("SF10000" + i);
    ObjectNode scan = order.putObject("last_scan").put("waybill_no", "SF10000" + i);
    scan.put("status", i % 2 == 0 ? "in_transit" : "collected").put("place", "武汉分拨");
    scan.put("time", placed.plusSeconds(1800).toString());
    if (stage.equals("signed")) {
      order.put("signoff", i % 4 == 1 ? "mismatch" : "match");
      order.putArray("voice").add("MISSING_ITEM");
    }
    order.putObject("decisions").put("warehouse", of(WAREHOUSES, i));
    ArrayNode open = order.putArray("open_anomalies");
    open.addObject()
        .put("dedup_key", of(RULES, i) + "|order|" + order(i))
        .put("episode", placed.toEpochMilli())
        .put("rule", of(RULES, i))
        .put("severity", of(SEVERITIES, i))
        .put("owner", "warehouse-lead");
    order.putObject("hops").put("bad", i % 3).put("total", 7);
    order.put("updated", placed.plusSeconds(3600).toString());
    rows.add("order-health", order);

    ObjectNode event = Rows.object().put("@timestamp", placed.toString());
    event.put("order_id", order(i)).put("event_id", "e" + i).put("source", "channel/jd");
    event.put("type", "order.placed").put("time", placed.toString()).put("stage", "placed");
    event.putObject("text").put("zh", "下单").put("en", "placed");
    event.put("late", false).put("batch", false);
    rows.add("timeline-2026.02", event);
  }

  private static void anomaly(int i, Rows rows) {
    Instant opened = START.plus(Duration.ofMinutes(i * 20L));
    String rule = of(RULES, i);
    ObjectNode anomaly = Rows.object().put("@timestamp", opened.toString());
    anomaly.put("dedup_key", rule + "|order|" + order(i)).put("episode", opened.toEpochMilli());
    anomaly.put("seq", 1).put("status", i < RULES.size() ? "OPEN" : "RESOLVED").put("level", 1);
    anomaly.put("severity", of(SEVERITIES, i)).put("light", of(LIGHTS, i));
    anomaly.putObject("rule").put("id", rule).put("version", 1).putObject("params");
    ObjectNode subject = anomaly.putObject("subject").put("type", "order").put("id", order(i));
    subject.putArray("order_ids").add(order(i));
    subject.put("channel", of(CHANNELS, i)).put("warehouse", of(WAREHOUSES, i)).put("tier", "A");
    anomaly.putObject("times").put("opened", opened.toString());
    ObjectNode text = anomaly.putObject("text");
    text.putObject("zh").put("name", rule).put("summary", "卡住了");
    text.putObject("en").put("name", rule).put("summary", "it is stuck");
    anomaly.putObject("impact").put("orders", 1).put("amount_cny", 620.0 + i);
    anomaly.putObject("owner").put("role", i % 2 == 0 ? "warehouse-lead" : "service");
    anomaly.put("notify", i % 5 != 0).put("flaps", 0);
    rows.add("anomalies", anomaly);
  }

  private static void metrics(Instant at, int i, Rows rows) {
    for (Figure figure : Figure.values()) {
      ObjectNode metric = Rows.object().put("@timestamp", at.toString());
      metric.put("metric", figure.id()).put("window_start", at.toString()).put("window_s", 60);
      ObjectNode dims = metric.putObject("dims");
      dims(i).forEach(dims::put);
      dims(i).forEach(metric::put);
      metric.put("num", i % 7 == 0 ? 2.0 : 0.0).put("den", 40.0).put("rev", 0);
      metric.putObject("buckets").put("120", 1).put("2400", 1);
      metric.putArray("values").add(120.0).add(2400.0);
      rows.add("metrics-2026.02", metric);
    }
  }

  private static Map<String, String> dims(int i) {
    return Map.of(
        "channel",
        of(CHANNELS, i),
        "warehouse",
        of(WAREHOUSES, i),
        "carrier",
        of(CARRIERS, i),
        "link",
        i % 2 == 0 ? "channel→erp" : "erp→wms",
        "rule",
        of(RULES, i),
        "kind",
        i % 2 == 0 ? "order-entry" : "complained",
        "category",
        i % 2 == 0 ? "MISSING_ITEM" : "LATE",
        "from",
        i % 2 == 0 ? "paid" : "picked",
        "to",
        i % 2 == 0 ? "erp_created" : "printed",
        "phrase",
        "螺丝 少");
  }

  private static void flink(Instant at, int i, Rows rows) {
    List<String> counters =
        List.of(
            "numRestarts",
            "numberOfFailedCheckpoints",
            "rejected",
            "late",
            "requests_failed",
            "numRecordsIn");
    List<String> gauges =
        List.of(
            "pendingRecords",
            "lastCheckpointDuration",
            "lastCheckpointSize",
            "busyTimeMsPerSecond",
            "backPressuredTimeMsPerSecond",
            "Heap.Used",
            "Heap.Max");
    for (String metric : counters) {
      rows.add("flink-2026.02", flink(metric, at, i).put("delta", i % 2));
    }
    gauges.forEach(metric -> rows.add("flink-2026.02", flink(metric, at, i)));
    rows.add("flink-2026.02", flink("documents_written", at, i).put("delta", 900));
  }

  private static ObjectNode flink(String metric, Instant at, int i) {
    ObjectNode document = Rows.object().put("@timestamp", at.toString()).put("metric", metric);
    document.put("group", metric.contains("_") ? "elasticsearch" : "").put("scope", "operator");
    document.put("host", "127.0.0.1").put("worker", "tm-1").put("job", "orderpulse-health");
    return document.put("operator", "evaluate-rules").put("subtask", 0).put("value", 10.0 + i);
  }

  private static void rule(String id, Rows rows) {
    ObjectNode rule = Rows.object().put("@timestamp", START.toString()).put("id", id);
    rule.put("version", 1).put("hash", "0a").put("author", "ops");
    rule.put("published", START.toString()).putObject("content").put("id", id);
    rows.add("rules", rule);
  }
}
