package io.orderpulse.sandbox.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderpulse.events.json.RecordWriter;
import io.orderpulse.events.record.Anomaly;
import io.orderpulse.events.record.Rejected;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Replays of a small foreign log: its event types are not OrderPulse's own. */
class ReplayITCase {

  private static final String RULES =
      """
      event_types:
        part.asked: {kind: string}
      rules:
        - id: part-late
          template: expect
          key: order
          from: [{event: part.asked, where: "data.kind == 'urgent'"}]
          expect: [{event: part.sent}]
          within: PT1H
          severity: [{is: warning}]
          owner: parts
          unit: min
          text:
            zh: {name: 缺件, summary: "{from.time} 起 {value} 分钟", expected: "{limit}", observed: "0"}
            en: {name: Late, summary: "{value} min since {from.time}", expected: "{limit}", observed: "0"}
      """;

  private static final String UNMAPPED =
      """
      rules:
        - id: product-unknown
          template: match
          key: order
          when: [{event: product.unmapped, where: "order.valid"}]
          expires_after: PT24H
          severity: [{is: info}]
          owner: master-data
          unit: "1"
          text:
            zh: {name: 商品未知, summary: "{event.time}", expected: "1", observed: "0"}
            en: {name: Unknown, summary: "{event.time}", expected: "1", observed: "0"}
      """;

  @TempDir Path folder;
  private final List<String> lines = new ArrayList<>();

  @BeforeEach
  void tiedEventsOfManyOrders() {
    for (int i = 0; i < 40; i++) {
      String order = "P%02d".formatted(i);
      lines.add(event("a" + i, "part.asked", order, "10:00:00.000", "urgent"));
      lines.add(event("s" + i, "part.sent", order, i < 30 ? "11:00:00.000" : "11:00:00.001", "-"));
    }
    lines.add(event("calm", "part.asked", "P99", "10:00:00.000", "normal"));
  }

  @Test
  void shouldJudgeAtTheDeadlineInclusive() throws Exception {
    List<Anomaly> anomalies = anomalies(replay("one", null, false));
    assertThat(anomalies).extracting(a -> a.status().name()).containsOnly("OPEN", "RESOLVED");
    assertThat(anomalies).extracting(a -> a.subject().id()).doesNotContain("P29", "P99");
    assertThat(anomalies).hasSize(20);
  }

  @Test
  void shouldGiveTheSameBytesForTiesInAnyOrder() throws Exception {
    Path first = replay("first", null, false);
    Collections.shuffle(lines, new Random(5));
    Path second = replay("second", null, false);
    for (String file : List.of("anomalies.jsonl", "orders.jsonl")) {
      assertThat(second.resolve(file)).hasSameBinaryContentAs(first.resolve(file));
    }
  }

  @Test
  void shouldEndAtUntil() throws Exception {
    assertThat(anomalies(replay("before", "2026-02-10T10:59:59.999Z", false))).isEmpty();
    assertThat(anomalies(replay("at", "2026-02-10T11:00:00Z", false)))
        .hasSize(10)
        .allMatch(a -> a.status().name().equals("OPEN"));
  }

  @Test
  void shouldRejectWhatIsNoEventAndGoOn() throws Exception {
    lines.add(3, "{\"specversion\":\"1.0\",\"id\":");
    lines.add("[1,2]");
    Path out = replay("bad", null, true);
    List<Rejected> rejected = new ArrayList<>();
    for (String line : Files.readAllLines(out.resolve("rejected.jsonl"))) {
      rejected.add(RecordWriter.readData(line.getBytes(StandardCharsets.UTF_8), Rejected.class));
    }
    assertThat(rejected)
        .extracting(r -> r.reason().name() + " " + r.offset())
        .containsExactly("BAD_JSON 4", "NOT_AN_OBJECT 83");
    assertThat(anomalies(out)).hasSize(20);
  }

  @Test
  void shouldNameWhatItCannotRead() {
    ReplayOptions options =
        new ReplayOptions(folder.resolve("none"), null, null, false, null, folder.resolve("out"));
    assertThatThrownBy(() -> new Replay(options).run(new PrintWriter(new StringWriter())))
        .isInstanceOf(IOException.class)
        .hasMessage("no such file or folder: " + folder.resolve("none"));
  }

  @Test
  void shouldNameProductsAndFilterOrdersAsTheJobsAreConfigured() throws Exception {
    Path config = Files.createDirectory(folder.resolve("config"));
    Path events = Files.write(folder.resolve("orders.jsonl"), List.of(order("O1"), order("O2")));
    Path table =
        Files.writeString(folder.resolve("products.txt"), "version v7\nBP-1 | 前刹车片 | 商品O2\n");
    Path rules = Files.writeString(folder.resolve("unmapped.yaml"), UNMAPPED);
    Files.writeString(
        config.resolve("orderpulse.yaml"),
        "intake: {aliases: %s}\nrules: {path: %s}\n".formatted(table, rules));
    assertThat(subjects(events, ReplayTables.read(config, null, null), "version v7"))
        .containsExactly("O1");

    Files.writeString(
        config.resolve("orderpulse.yaml"),
        "intake: {aliases: %s, test-skus: SKU-O1}\nrules: {path: %s}\n".formatted(table, rules));
    assertThat(subjects(events, ReplayTables.read(config, null, null), "version v7")).isEmpty();

    assertThat(subjects(events, ReplayTables.read(null, rules, null), "none")).isEmpty();
    assertThat(subjects(events, ReplayTables.read(null, rules, "sample"), "version 20"))
        .containsExactlyInAnyOrder("O1", "O2");
  }

  @Test
  void shouldSayWhatAFolderOfConfigurationLacks() {
    assertThatThrownBy(() -> ReplayTables.read(folder, null, null))
        .isInstanceOf(IOException.class)
        .hasMessage(folder + " has neither orderpulse.yaml nor rules");
  }

  private List<String> subjects(Path events, ReplayTables tables, String names) throws Exception {
    Path out = folder.resolve("orders");
    StringWriter summary = new StringWriter();
    new Replay(new ReplayOptions(events, tables, null, false, null, out))
        .run(new PrintWriter(summary));
    assertThat(summary.toString())
        .contains("product names: " + names)
        .contains("decision tables: none");
    assertThat(Files.readString(out.resolve("rejected.jsonl"))).isEmpty();
    return anomalies(out).stream()
        .filter(anomaly -> anomaly.status().name().equals("OPEN"))
        .map(anomaly -> anomaly.subject().id())
        .toList();
  }

  private static String order(String id) {
    return """
        {"specversion":"1.0","id":"%s","source":"channel/tmall","type":"order.placed",\
        "time":"2026-02-10T10:00:00Z","data":{"order_id":"%s","channel":"tmall","customer_id":"C%s",\
        "amount":88.5,"currency":"CNY","payment":"prepaid","lines":[{"line_id":"L1","sku":"SKU-%s",\
        "product":"商品%s","part_class":"wearing","quantity":1,"price":88.5}],"ship_to":{\
        "recipient":"王小明","phone":"13800000001","province":"上海市","city":"上海市",\
        "district":"青浦区","address":"华志路1号"}}}"""
        .formatted(id, id, id, id, id);
  }

  private Path replay(String name, String until, boolean arrivalOrder) throws Exception {
    Path events = Files.write(folder.resolve(name + ".jsonl"), lines);
    Path rules = Files.writeString(folder.resolve("rules.yaml"), RULES);
    Path out = folder.resolve(name);
    Instant end = until == null ? null : Instant.parse(until);
    ReplayTables tables = ReplayTables.read(null, rules, null);
    new Replay(new ReplayOptions(events, tables, end, arrivalOrder, null, out))
        .run(new PrintWriter(new StringWriter()));
    return out;
  }

  private static List<Anomaly> anomalies(Path out) throws IOException {
    List<Anomaly> anomalies = new ArrayList<>();
    for (String line : Files.readAllLines(out.resolve("anomalies.jsonl"))) {
      anomalies.add(RecordWriter.readData(line.getBytes(StandardCharsets.UTF_8), Anomaly.class));
    }
    return anomalies;
  }

  private static String event(String id, String type, String order, String time, String kind) {
    return """
        {"specversion":"1.0","id":"%s","source":"parts","type":"%s","time":"2026-02-10T%sZ",\
        "data":{"order_id":"%s","kind":"%s"}}"""
        .formatted(id, type, time, order, kind);
  }
}
