package io.orderpulse.sandbox.metrics;

import io.orderpulse.events.Event;
import io.orderpulse.events.VerdictOrder;
import io.orderpulse.events.json.RecordWriter;
import io.orderpulse.events.json.Rfc3339;
import io.orderpulse.events.record.Anomaly;
import io.orderpulse.events.record.Metric;
import io.orderpulse.events.record.Outbound;
import io.orderpulse.sandbox.replay.Replay;
import io.orderpulse.sandbox.replay.ReplayOptions;
import io.orderpulse.sandbox.replay.ReplayTables;
import io.orderpulse.sandbox.simulator.RawJson;
import java.io.ByteArrayOutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A written recording, and what a replay makes of it. Times are in seconds from one moment. */
final class Script {

  static final long T = Rfc3339.parse("2026-03-10T00:00:00Z");

  private final Path folder;
  private final List<Event> events = new ArrayList<>();

  Script(Path folder) {
    this.folder = folder;
  }

  Script say(String type, double second, Object... fields) {
    Map<String, Object> data = new LinkedHashMap<>();
    for (int i = 0; i < fields.length; i += 2) {
      data.put((String) fields[i], fields[i + 1]);
    }
    String source = type.substring(0, type.indexOf('.'));
    long time = T + Math.round(second * 1_000);
    events.add(Event.of("e" + events.size(), source, type, null, time, data));
    return this;
  }

  /** An order of one line; further fields replace those of every order. */
  Script order(String type, String id, double second, Object... fields) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("order_id", id);
    all.put("channel", "web");
    all.put("customer_id", "C" + id);
    all.put("amount", new BigDecimal("100.50"));
    all.put("currency", "CNY");
    all.put("payment", "prepaid");
    all.put(
        "lines",
        List.of(
            Map.of(
                "line_id",
                "L1",
                "sku",
                "S1",
                "product",
                "滤清器",
                "part_class",
                "wearing",
                "quantity",
                1L,
                "price",
                new BigDecimal("100.50"))));
    all.put(
        "ship_to",
        Map.of(
            "recipient",
            "李雷",
            "phone",
            phone(id),
            "province",
            "上海市",
            "city",
            "上海市",
            "district",
            "青浦区",
            "address",
            "华徐公路" + (1 + Math.floorMod(id.hashCode(), 9_000)) + "号"));
    for (int i = 0; i < fields.length; i += 2) {
      all.put((String) fields[i], fields[i + 1]);
    }
    return say(
        type,
        second,
        all.entrySet().stream()
            .flatMap(e -> java.util.stream.Stream.of(e.getKey(), e.getValue()))
            .toArray());
  }

  /** Everybody has a phone of their own: nobody is a double of somebody else. */
  private static String phone(String id) {
    return "138%08d".formatted(Math.floorMod(id.hashCode() * 31L, 100_000_000));
  }

  /** What the replay says, up to a second, under the rules of a file or the built-in pack. */
  Said play(Path rules, Double until) throws Exception {
    RawJson json = new RawJson();
    ByteArrayOutputStream lines = new ByteArrayOutputStream();
    for (Event event : events.stream().sorted(VerdictOrder.INSTANCE).toList()) {
      lines.write(json.write(event));
      lines.write('\n');
    }
    Path recording = Files.write(folder.resolve("events.jsonl"), lines.toByteArray());
    Instant end = until == null ? null : Instant.ofEpochMilli(T + Math.round(until * 1_000));
    ReplayTables tables = rules == null ? null : ReplayTables.read(null, rules, null);
    new Replay(new ReplayOptions(recording, tables, end, false, null, folder.resolve("out")))
        .run(new PrintWriter(new StringWriter()));
    if (Files.size(folder.resolve("out/rejected.jsonl")) > 0) {
      throw new AssertionError(Files.readString(folder.resolve("out/rejected.jsonl")));
    }
    return new Said(read("anomalies.jsonl", Anomaly.class), read("metrics.jsonl", Metric.class));
  }

  private <R extends Outbound> List<R> read(String file, Class<R> type) throws Exception {
    List<R> records = new ArrayList<>();
    for (String line : Files.readAllLines(folder.resolve("out").resolve(file))) {
      records.add(RecordWriter.readData(line.getBytes(StandardCharsets.UTF_8), type));
    }
    return records;
  }

  /** The results. */
  record Said(List<Anomaly> anomalies, List<Metric> metrics) {

    List<Anomaly> of(String rule) {
      return anomalies.stream().filter(a -> a.rule().id().equals(rule)).toList();
    }

    List<Metric> metric(String id) {
      return metrics.stream().filter(m -> m.metric().equals(id)).toList();
    }

    /** {@code sum(num)/sum(den)} over all windows and dimensions. */
    String sum(String id) {
      return sum(metric(id));
    }

    static String sum(List<Metric> records) {
      double num = records.stream().mapToDouble(Metric::num).sum();
      double den = records.stream().mapToDouble(m -> m.den() == null ? 0 : m.den()).sum();
      return Math.round(num) + "/" + Math.round(den);
    }
  }
}
