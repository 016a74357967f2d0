package io.orderpulse.jobs.decision;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderpulse.cep.engine.RuleChange;
import io.orderpulse.cep.time.Clocked;
import io.orderpulse.cep.yaml.RuleFiles;
import io.orderpulse.cep.yaml.RuleJson;
import io.orderpulse.events.Event;
import io.orderpulse.events.json.EventReader;
import io.orderpulse.events.json.EventWriter;
import io.orderpulse.events.json.Rfc3339;
import io.orderpulse.events.type.EventTypes;
import io.orderpulse.events.type.EventValidator;
import io.orderpulse.jobs.dedup.DropResends;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.operators.co.CoBroadcastWithKeyedOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.util.KeyedTwoInputStreamOperatorTestHarness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RouteOrdersTest {

  private static final long T = Rfc3339.parse("2026-02-14T10:00:00+08:00");
  private static final long HOUR = 3_600_000;

  private KeyedTwoInputStreamOperatorTestHarness<String, PlacedOrder, DecisionNews, PlacedOrder>
      harness;

  @BeforeEach
  void open() throws Exception {
    harness = harness(List.of(table(1, "live", 0, "")));
    harness.open();
  }

  @AfterEach
  void close() throws Exception {
    harness.close();
  }

  @Test
  void saysWarehouseTableAndRow() throws Exception {
    placed("O1", T, "A", "wearing");
    clock(T);
    Event routed = routed().get(0);
    assertThat(routed.type()).isEqualTo("order.routed");
    assertThat(routed.time()).isEqualTo(T + 1);
    assertThat(routed.data())
        .isEqualTo(
            Map.of(
                "order_id", "O1",
                "line_ids", List.of("1"),
                "warehouse", "SHQP",
                "table_version", "warehouse-routing.1",
                "row", 5L));
  }

  @Test
  void goesByTheCapacityOfThatMomentWheneverTheReportComes() throws Exception {
    reported("SHQP", T - HOUR, 100, 50);
    placed("O1", T, "A", "wearing");
    placed("O2", T + HOUR, "A", "wearing");
    placed("O3", T + 2 * HOUR, "A", "wearing");
    reported("SHQP", T + 2 * HOUR + 1, 100, 50);
    reported("SHQP", T + HOUR, 100, 99); // comes later and is older; the same moment counts
    clock(T + 3 * HOUR);
    assertThat(decisions()).containsExactly("O1 SHQP 5 [1]", "O2 WHDX 6 [1]", "O3 WHDX 6 [1]");
  }

  @Test
  void standsByADecisionWhenTheCapacityChangesAfterwards() throws Exception {
    placed("O1", T, "A", "wearing");
    clock(T + HOUR);
    reported("SHQP", T, 100, 99);
    clock(T + 2 * HOUR);
    assertThat(decisions()).containsExactly("O1 SHQP 5 [1]");
  }

  @Test
  void aReportIsForItsDay() throws Exception {
    reported("SHQP", T, 100, 99);
    placed("O1", T + HOUR, "A", "wearing");
    placed("O2", T + 24 * HOUR, "A", "wearing");
    clock(T + 25 * HOUR);
    assertThat(decisions()).containsExactly("O1 WHDX 6 [1]", "O2 SHQP 5 [1]");
  }

  @Test
  void splitsAMixedOrderAndKeepsTogetherWhatOneRowDecides() throws Exception {
    placed("O1", T, "B", "wearing", "bulky", "wearing", "electronic");
    clock(T);
    assertThat(decisions())
        .containsExactlyInAnyOrder("O1 SHQP 7 [1, 3]", "O1 WHDX 11 [2]", "O1 SHQP 16 [4]");
  }

  @Test
  void takesACustomerWithoutAGradeAsUnknown() throws Exception {
    placed("O1", T, null, "wearing");
    placed("O2", T, "", "bulky");
    clock(T);
    assertThat(decisions()).containsExactly("O1 SHQP 10 [1]", "O2 WHDX 13 [1]");
  }

  @Test
  void changesTheTableAtItsTimeAndBackAgain() throws Exception {
    told(table(2, "live", T + HOUR, "GZNS"));
    told(table(3, "off", T + 2 * HOUR, ""));
    told(table(4, "live", T + 3 * HOUR, ""));
    for (int i = 0; i < 4; i++) {
      placed("O" + i, T + i * HOUR, "A", "wearing");
    }
    clock(T + 4 * HOUR);
    assertThat(routed())
        .extracting(e -> e.orderId() + " " + e.text("warehouse") + " " + e.text("table_version"))
        .containsExactly(
            "O0 SHQP warehouse-routing.1",
            "O1 GZNS warehouse-routing.2",
            "O3 SHQP warehouse-routing.4");
  }

  @Test
  void decidesNothingWhileTheSampleIsOff() throws Exception {
    harness.close();
    harness = harness(RuleJson.changes(RuleFiles.builtIn()));
    harness.open();
    placed("O1", T, "A", "wearing");
    clock(T + HOUR);
    assertThat(routed()).isEmpty();
    assertThat(harness.numKeyedStateEntries()).isZero();
  }

  @Test
  void goesOnAfterARestart() throws Exception {
    told(table(2, "live", T, "GZNS"));
    reported("SHQP", T, 100, 99);
    placed("O1", T + HOUR, "A", "wearing");
    OperatorSubtaskState state = harness.snapshot(1, 1);
    harness.close();
    harness = harness(List.of(table(1, "live", 0, "")));
    harness.initializeState(state);
    harness.open();
    clock(T + HOUR);
    assertThat(decisions()).containsExactly("O1 GZNS 1 [1]");
    assertThat(harness.numKeyedStateEntries()).isZero();
  }

  @Test
  void aRestartThatKnowsMoreSaysNoSecondDecision() throws Exception {
    placed("O1", T, "A", "wearing", "bulky");
    OperatorSubtaskState before = harness.snapshot(1, 1);
    clock(T);
    List<Event> first = routed();
    harness.close();
    harness = harness(List.of(table(1, "live", 0, "")));
    harness.initializeState(before);
    harness.open();
    reported("SHQP", T - HOUR, 100, 99); // too late the first time
    clock(T);
    assertThat(routed()).isNotEqualTo(first);
    assertThat(routed())
        .extracting(DropResends::key)
        .containsExactlyElementsOf(first.stream().map(DropResends::key).toList())
        .doesNotHaveDuplicates();
  }

  @Test
  void whatIsDecidedIsAFactOfTheContract() throws Exception {
    placed("O1", T, "B", "wearing", "bulky");
    clock(T);
    for (Event routed : routed()) {
      EventValidator.validate(EventTypes.find("order.routed"), routed.data());
      assertThat(new EventReader().read(new EventWriter().write(routed))).isEqualTo(routed);
      assertThat(routed.partitionKey()).isEqualTo("O1");
    }
    assertThat(routed()).hasSize(2);
  }

  private static RuleChange table(int version, String status, long from, String onlyTo) {
    for (RuleChange change : RuleJson.changes(RuleFiles.builtIn())) {
      if (change.id().equals("warehouse-routing")) {
        String content =
            change.content().replace("\"status\":\"off\"", "\"status\":\"" + status + '"');
        assertThat(content).contains("\"status\":\"" + status + '"');
        if (!onlyTo.isEmpty()) {
          content =
              content.replaceFirst(
                  "\"rows\":\\[",
                  "\"rows\":[{\"credit\":[\"A\"],\"warehouse\":\"" + onlyTo + "\"},");
        }
        return new RuleChange(change.id(), version, change.hash(), from, content);
      }
    }
    throw new AssertionError("no routing table ships");
  }

  private static KeyedTwoInputStreamOperatorTestHarness<
          String, PlacedOrder, DecisionNews, PlacedOrder>
      harness(List<RuleChange> rules) throws Exception {
    return new KeyedTwoInputStreamOperatorTestHarness<>(
        new CoBroadcastWithKeyedOperator<>(
            new RouteOrders(rules), List.of(RouteOrders.LOADS, RouteOrders.TABLES)),
        order -> order.placed().orderId(),
        null,
        Types.STRING);
  }

  private void placed(String order, long time, String grade, String... parts) throws Exception {
    List<Object> lines = new ArrayList<>();
    for (int i = 0; i < parts.length; i++) {
      lines.add(Map.of("line_id", "" + (i + 1), "sku", "S", "part_class", parts[i]));
    }
    Event event =
        Event.of(order, "s", "order.placed", null, time, Map.of("order_id", order, "lines", lines));
    harness.processElement1(new PlacedOrder(event, grade, Clocked.ON_TIME), time);
  }

  private void reported(String warehouse, long time, long capacity, long allocated)
      throws Exception {
    Event event =
        Event.of(
            "r" + time,
            "wms",
            "wms.capacity.reported",
            null,
            time,
            Map.of(
                "warehouse", warehouse,
                "date", "2026-02-14",
                "capacity", capacity,
                "allocated", allocated));
    harness.processElement2(new DecisionNews(event, null), time);
  }

  private void told(RuleChange change) throws Exception {
    harness.processElement2(new DecisionNews(null, change), 0);
  }

  private void clock(long time) throws Exception {
    harness.processWatermark1(new Watermark(time));
    harness.processWatermark2(new Watermark(time));
  }

  private List<Event> routed() {
    return harness.extractOutputValues().stream().map(PlacedOrder::placed).toList();
  }

  private List<String> decisions() {
    return routed().stream()
        .map(
            e ->
                "%s %s %s %s"
                    .formatted(
                        e.orderId(),
                        e.text("warehouse"),
                        e.data().get("row"),
                        e.data().get("line_ids")))
        .toList();
  }
}
