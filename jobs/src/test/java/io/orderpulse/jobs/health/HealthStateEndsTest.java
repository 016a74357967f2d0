package io.orderpulse.jobs.health;

import static io.orderpulse.jobs.health.testing.Events.at;
import static io.orderpulse.jobs.health.testing.Events.event;
import static io.orderpulse.jobs.health.testing.Events.placed;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderpulse.cep.engine.RuleChange;
import io.orderpulse.cep.fact.Fact;
import io.orderpulse.cep.rule.Rule;
import io.orderpulse.cep.time.Clocked;
import io.orderpulse.cep.verdict.Draft;
import io.orderpulse.cep.verdict.SubjectFacts;
import io.orderpulse.events.Event;
import io.orderpulse.events.record.Anomaly;
import io.orderpulse.events.record.OrderHealth;
import io.orderpulse.jobs.dedup.DropResends;
import io.orderpulse.jobs.health.testing.Scenario;
import java.util.List;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.java.functions.KeySelector;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.streaming.api.operators.KeyedProcessOperator;
import org.apache.flink.streaming.api.operators.co.CoBroadcastWithKeyedOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.util.AbstractStreamOperatorTestHarness;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.apache.flink.streaming.util.KeyedTwoInputStreamOperatorTestHarness;
import org.junit.jupiter.api.Test;

/** Each keyed function of the health job forgets in time, leaving neither state nor timers. */
@SuppressWarnings("try") // closing a harness may be interrupted, which ends the test
class HealthStateEndsTest {

  private static final long FAR = at("P4000D");
  private static final List<Rule> RULES = Scenario.FEW.rules();

  private static <I, O> KeyedOneInputStreamOperatorTestHarness<String, I, O> harness(
      KeyedProcessFunction<String, I, O> function, KeySelector<I, String> key) throws Exception {
    return new KeyedOneInputStreamOperatorTestHarness<>(
        new KeyedProcessOperator<>(function), key, Types.STRING);
  }

  private static <I, O> void assertEnds(
      KeyedOneInputStreamOperatorTestHarness<String, I, O> harness) throws Exception {
    assertThat(harness.numKeyedStateEntries()).isPositive();
    harness.processWatermark(FAR);
    assertThat(harness.numKeyedStateEntries()).isZero();
    assertThat(harness.numEventTimeTimers()).isZero();
  }

  private static Event placedEvent(String id) {
    return event("p" + id, "order.placed", at("PT0S"), placed(id, "a"));
  }

  private static OrderEvent orderEvent(String id) {
    return new OrderEvent(id, placedEvent(id), List.of(), null, null, Clocked.ON_TIME);
  }

  @Test
  void resendsAreRememberedForSevenDays() throws Exception {
    try (var harness = harness(new NoteSeen(), DropResends::key)) {
      harness.open();
      Event event = placedEvent("O1");
      harness.processWatermark(event.time() - 1);
      harness.processElement(event, event.time());
      harness.processElement(event, event.time());
      assertThat(harness.extractOutputValues()).hasSize(1);
      assertEnds(harness);
    }
  }

  @Test
  void lateIsWhatIsNotAfterTheWatermarkAndIntakesOwnMarkStays() throws Exception {
    try (var harness = harness(new NoteSeen(), DropResends::key)) {
      harness.open();
      for (String id : List.of("before any watermark", "behind it", "at it", "after it")) {
        long time = id.startsWith("a") ? at("PT1H") + (id.equals("after it") ? 1 : 0) : at("PT0S");
        harness.processElement(event(id, "order.paid", time).withLate(true), time);
        harness.processWatermark(at("PT1H"));
      }
      assertThat(harness.extractOutputValues())
          .extracting(SeenEvent::seenAt)
          .containsExactly(Clocked.ON_TIME, at("PT1H"), at("PT1H"), Clocked.ON_TIME);
      assertThat(harness.extractOutputValues()).allMatch(e -> e.event().late());
    }
  }

  @Test
  void aParcelIsForgotten() throws Exception {
    try (var harness = harness(new BindWaybill(), (SeenEvent e) -> e.event().text("waybill_no"))) {
      harness.open();
      harness.processElement(
          new SeenEvent(
              event(
                  "s", "logistics.scanned", at("PT1H"), "waybill_no", "W1", "status", "collected"),
              Clocked.ON_TIME),
          at("PT1H"));
      harness.processWatermark(at("PT2H"));
      assertEnds(harness);
    }
  }

  @Test
  void anOrderIsForgotten() throws Exception {
    try (var harness = fold(1, 0)) {
      harness.open();
      harness.processWatermark2(Watermark.MAX_WATERMARK);
      harness.processElement1(orderEvent("O1"), at("PT0S"));
      harness.processWatermark1(new Watermark(at("PT2H")));
      assertThat(harness.numKeyedStateEntries()).isPositive();
      harness.processWatermark1(new Watermark(FAR));
      assertThat(harness.numKeyedStateEntries()).isZero();
      assertThat(harness.numEventTimeTimers()).isZero();
    }
  }

  @Test
  void aDocumentIsForgottenWithOrWithoutItsOrder() throws Exception {
    try (var harness = harness(new ComposeHealth(Long.MAX_VALUE), HealthInput::orderId)) {
      harness.open();
      harness.processElement(HealthInput.of("O1", at("PT1H"), draft()), at("PT1H"));
      harness.processWatermark(at("PT2H"));
      assertThat(harness.extractOutputValues()).as("nothing is known of the order").isEmpty();
      assertEnds(harness);
    }
  }

  private static Anomaly draft() {
    return new Draft(RULES.get(0))
        .about("O1", null, SubjectFacts.NONE)
        .at(at("PT1H"), at("PT1H"))
        .build();
  }

  @Test
  void twoSubtasksGoOnWhereOneStopped() throws Exception {
    OperatorSubtaskState snapshot;
    try (var harness = fold(1, 0)) {
      harness.open();
      harness.processWatermark2(Watermark.MAX_WATERMARK);
      for (int i = 0; i < 20; i++) {
        harness.processElement1(orderEvent("O" + i), at("PT0S"));
      }
      snapshot = harness.snapshot(1, 1);
    }
    int orders = 0;
    for (int subtask = 0; subtask < 2; subtask++) {
      OperatorSubtaskState part =
          AbstractStreamOperatorTestHarness.repartitionOperatorState(snapshot, 8, 1, 2, subtask);
      try (var harness = fold(2, subtask)) {
        harness.initializeState(part);
        harness.open();
        harness.processWatermark2(Watermark.MAX_WATERMARK);
        harness.processWatermark1(new Watermark(at("PT1H")));
        assertThat(harness.getSideOutput(FoldOrder.TIMELINE)).isNotEmpty();
        orders += harness.getSideOutput(FoldOrder.TIMELINE).size();
      }
    }
    assertThat(orders).isEqualTo(20);
  }

  private static KeyedTwoInputStreamOperatorTestHarness<String, OrderEvent, RuleChange, Fact> fold(
      int parallelism, int subtask) throws Exception {
    FoldOrder function = new FoldOrder(new KnownRules(RULES, change -> null));
    return new KeyedTwoInputStreamOperatorTestHarness<>(
        new CoBroadcastWithKeyedOperator<>(function, List.of(KnownRules.VERSIONS)),
        OrderEvent::orderId,
        null,
        Types.STRING,
        8,
        parallelism,
        subtask);
  }

  @Test
  void theLightGoesOnAfterARestart() throws Exception {
    OperatorSubtaskState snapshot;
    OrderState order = new OrderState();
    OrderFold.apply(order, placedEvent("O1"), at("PT0S"));
    OrderSnapshot first =
        new OrderSnapshot(Contexts.of("O1", order), null, HopCounts.of(order), OrderRemarks.NONE);
    try (var harness = harness(new ComposeHealth(Long.MAX_VALUE), HealthInput::orderId)) {
      harness.open();
      harness.processElement(HealthInput.of(orderEvent("O1"), first), at("PT0S"));
      harness.processWatermark(at("PT1H"));
      snapshot = harness.snapshot(1, 1);
    }
    try (var harness = harness(new ComposeHealth(Long.MAX_VALUE), HealthInput::orderId)) {
      harness.initializeState(snapshot);
      harness.open();
      harness.processWatermark(at("PT23H"));
      assertThat(harness.extractOutputValues().stream().map(OrderHealth::updated))
          .containsExactly(at("PT18H0.001S"), at("PT22H0.001S"));
    }
  }
}
