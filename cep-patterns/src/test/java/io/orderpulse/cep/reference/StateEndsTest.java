package io.orderpulse.cep.reference;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderpulse.cep.fact.Fact;
import io.orderpulse.cep.fact.KeyKind;
import io.orderpulse.cep.fact.OrderContext;
import io.orderpulse.cep.rule.Rule;
import io.orderpulse.cep.time.Clocked;
import io.orderpulse.cep.verdict.Verdict;
import io.orderpulse.cep.yaml.RuleFiles;
import io.orderpulse.events.Event;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.operators.KeyedProcessOperator;
import org.apache.flink.streaming.api.operators.co.KeyedCoProcessOperator;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.apache.flink.streaming.util.KeyedTwoInputStreamOperatorTestHarness;
import org.junit.jupiter.api.Test;

/** Every rule function ends: no key state and no timer stays; and a restart changes nothing. */
@SuppressWarnings("try") // closing a harness may be interrupted, which ends the test
class StateEndsTest {

  private static final long T0 = 1_771_000_000_000L;
  private static final long HOUR = Duration.ofHours(1).toMillis();
  private static final long FAR = T0 + Duration.ofDays(4000).toMillis();

  private static Rule rule(String id) {
    return RuleFiles.builtIn().orThrow().rules().stream()
        .filter(r -> r.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static Fact fact(KeyKind kind, String key, String type, long time, OrderContext order) {
    Map<String, Object> data = Map.of("version", "V" + time, "content_sha256", "hash" + time);
    Event event = Event.of(type + time, "test", type, null, time, data);
    return new Fact(kind, key, event, order, null, true, Clocked.ON_TIME);
  }

  private static OrderContext order(String id, int revision, int rank, boolean terminal) {
    return OrderContext.builder(id)
        .revision(revision)
        .rank(rank)
        .terminal(terminal)
        .cancelled(terminal)
        .placed(T0 + id.charAt(1) - '0')
        .due(T0 + 24 * HOUR)
        .addressKind("place")
        .addressKey("dev:a")
        .build();
  }

  private static KeyedOneInputStreamOperatorTestHarness<String, Fact, Verdict> harness(
      OrderedFunction function) throws Exception {
    return new KeyedOneInputStreamOperatorTestHarness<>(
        new KeyedProcessOperator<>(function), Fact::key, Types.STRING);
  }

  private static List<String> verdicts(
      KeyedOneInputStreamOperatorTestHarness<String, Fact, Verdict> harness) {
    return harness.extractOutputValues().stream().map(v -> v.kind() + "@" + v.time()).toList();
  }

  private static void assertEnds(
      KeyedOneInputStreamOperatorTestHarness<String, Fact, Verdict> harness) throws Exception {
    assertThat(harness.numKeyedStateEntries()).isPositive();
    harness.processWatermark(FAR);
    assertThat(harness.numKeyedStateEntries()).isZero();
    assertThat(harness.numEventTimeTimers()).isZero();
  }

  private static void placed(
      KeyedOneInputStreamOperatorTestHarness<String, Fact, Verdict> harness, KeyKind kind, int n)
      throws Exception {
    for (int i = 1; i <= n; i++) {
      String id = "O" + i;
      String key = kind == KeyKind.ORDER ? id : "dev:a";
      harness.processElement(fact(kind, key, "order.placed", T0 + i, order(id, 1, 10, false)), T0);
    }
  }

  @Test
  void aDeadlineIsForgottenOnceItsOrderIsShipped() throws Exception {
    try (var harness = harness(new DeadlineFunction(rule("ship-overdue"), Long.MAX_VALUE))) {
      harness.open();
      placed(harness, KeyKind.ORDER, 1);
      harness.processWatermark(T0 + 25 * HOUR);
      OrderContext shipped = order("O1", 2, 70, false);
      harness.processElement(
          fact(KeyKind.ORDER, "O1", "wms.order.shipped", T0 + 26 * HOUR, shipped), T0);
      harness.processWatermark(T0 + 27 * HOUR);
      assertThat(verdicts(harness))
          .containsExactly("OPEN@" + (T0 + 24 * HOUR), "END@" + (T0 + 26 * HOUR));
      assertEnds(harness);
    }
  }

  @Test
  void whatIsLateWaitsForItsMomentAndComesAfterItsDeadlines() throws Exception {
    try (var harness = harness(new DeadlineFunction(rule("ship-overdue"), Long.MAX_VALUE))) {
      harness.open();
      long due = T0 + 24 * HOUR;
      Fact shipped =
          fact(KeyKind.ORDER, "O1", "wms.order.shipped", T0 + HOUR, order("O1", 2, 70, false));
      harness.processElement(seenAt(due, shipped), T0);
      placed(harness, KeyKind.ORDER, 1);
      harness.processWatermark(due);
      assertThat(verdicts(harness)).containsExactly("OPEN@" + due);
      harness.processWatermark(due + HOUR);
      assertThat(verdicts(harness)).containsExactly("OPEN@" + due, "END@" + (T0 + HOUR));
      assertThat(harness.extractOutputValues()).extracting(Verdict::at).containsOnly(due);
      assertEnds(harness);
    }
  }

  @Test
  void lateFactsOfOneMomentAreJudgedInVerdictOrder() throws Exception {
    for (boolean swapped : List.of(false, true)) {
      try (var harness = harness(new DeadlineFunction(rule("ship-overdue"), Long.MAX_VALUE))) {
        harness.open();
        long now = T0 + 30 * HOUR;
        Fact placed = fact(KeyKind.ORDER, "O1", "order.placed", T0, order("O1", 1, 10, false));
        Fact shipped =
            fact(KeyKind.ORDER, "O1", "wms.order.shipped", T0 + HOUR, order("O1", 2, 70, false));
        harness.processWatermark(now);
        harness.processElement(seenAt(now, swapped ? shipped : placed), T0);
        harness.processElement(seenAt(now, swapped ? placed : shipped), T0);
        assertThat(verdicts(harness)).isEmpty();
        harness.processWatermark(now + 1);
        assertThat(verdicts(harness)).containsExactly("OPEN@" + now, "END@" + (T0 + HOUR));
      }
    }
  }

  @Test
  void whatCameLateAtTheHorizonStillCounts() throws Exception {
    long horizon = T0 + 25 * HOUR;
    try (var harness = harness(new DeadlineFunction(rule("ship-overdue"), horizon))) {
      harness.open();
      placed(harness, KeyKind.ORDER, 2);
      Fact first =
          fact(KeyKind.ORDER, "O1", "wms.order.shipped", T0 + HOUR, order("O1", 2, 70, false));
      Fact second =
          fact(KeyKind.ORDER, "O2", "wms.order.shipped", T0 + HOUR, order("O2", 2, 70, false));
      harness.processElement(seenAt(horizon, first), T0);
      harness.processElement(seenAt(horizon + 1, second), T0);
      harness.processWatermark(Long.MAX_VALUE);
      assertThat(verdicts(harness))
          .containsExactly(
              "OPEN@" + (T0 + 24 * HOUR), "OPEN@" + (T0 + 24 * HOUR), "END@" + (T0 + HOUR));
    }
  }

  private static Fact seenAt(long watermark, Fact f) {
    return new Fact(
        f.kind(), f.key(), f.event(), f.order(), f.waybill(), f.contextChanged(), watermark);
  }

  @Test
  void aGroupIsForgottenOnceItIsOver() throws Exception {
    try (var harness = harness(new CountWindowFunction(rule("merge-candidates"), Long.MAX_VALUE))) {
      harness.open();
      placed(harness, KeyKind.ADDRESS, 3);
      harness.processWatermark(T0 + HOUR);
      OrderContext shipped = order("O2", 2, 70, false);
      harness.processElement(
          fact(KeyKind.ADDRESS, "dev:a", "wms.order.shipped", T0 + 2 * HOUR, shipped), T0);
      harness.processWatermark(T0 + 3 * HOUR);
      assertThat(verdicts(harness)).containsExactly("OPEN@" + (T0 + 3), "END@" + (T0 + 2 * HOUR));
      assertEnds(harness);
    }
  }

  @Test
  void anOpenGroupOutlivesItsAnchor() throws Exception {
    try (var harness = harness(new CountWindowFunction(rule("merge-candidates"), Long.MAX_VALUE))) {
      harness.open();
      placed(harness, KeyKind.ADDRESS, 4);
      OrderContext cancelled = order("O1", 2, 10, true);
      harness.processElement(
          fact(KeyKind.ADDRESS, "dev:a", "order.cancelled", T0 + HOUR, cancelled), T0);
      long later = T0 + 60 * 24 * HOUR;
      harness.processWatermark(later);
      OrderContext shipped = order("O2", 2, 70, false);
      harness.processElement(
          fact(KeyKind.ADDRESS, "dev:a", "wms.order.shipped", later + 1, shipped), T0);
      harness.processWatermark(later + 1);
      assertThat(verdicts(harness)).endsWith("END@" + (later + 1));
    }
  }

  @Test
  void drawingsAreForgottenUnlessTheyDiffer() throws Exception {
    try (var harness = harness(new CompareFunction(rule("drawing-mismatch"), Long.MAX_VALUE))) {
      harness.open();
      harness.processElement(
          fact(KeyKind.DRAWING, "D1", "drawing.confirmed", T0, order("O1", 1, 10, false)), T0);
      harness.processWatermark(T0 + HOUR);
      assertEnds(harness);
    }
  }

  @Test
  void aRestartInTheMiddleSaysTheSame() throws Exception {
    OperatorSubtaskState snapshot;
    try (var harness = harness(new DeadlineFunction(rule("ship-overdue"), Long.MAX_VALUE))) {
      harness.open();
      placed(harness, KeyKind.ORDER, 3);
      harness.processWatermark(T0 + 1);
      snapshot = harness.snapshot(1, 1);
      assertThat(verdicts(harness)).isEmpty();
    }
    try (var harness = harness(new DeadlineFunction(rule("ship-overdue"), Long.MAX_VALUE))) {
      harness.initializeState(snapshot);
      harness.open();
      harness.processWatermark(T0 + 24 * HOUR);
      assertThat(verdicts(harness))
          .containsExactly(
              "OPEN@" + (T0 + 24 * HOUR), "OPEN@" + (T0 + 24 * HOUR), "OPEN@" + (T0 + 24 * HOUR));
    }
  }

  private static KeyedTwoInputStreamOperatorTestHarness<String, Fact, Miss, Verdict> expect()
      throws Exception {
    return new KeyedTwoInputStreamOperatorTestHarness<>(
        new KeyedCoProcessOperator<>(new ExpectFunction(rule("sync-miss"), Long.MAX_VALUE)),
        Fact::key,
        Miss::key,
        Types.STRING);
  }

  @Test
  void anExpectationSurvivesARestartAndEnds() throws Exception {
    OperatorSubtaskState snapshot;
    OrderContext order = order("O1", 1, 20, false);
    try (var harness = expect()) {
      harness.open();
      harness.processElement1(fact(KeyKind.ORDER, "O1", "order.paid", T0, order), T0);
      harness.processElement2(new Miss("O1", "test", "order.paid" + T0, T0), T0);
      snapshot = harness.snapshot(1, 1);
    }
    try (var harness = expect()) {
      harness.initializeState(snapshot);
      harness.open();
      long twin = T0 + HOUR;
      harness.processElement1(fact(KeyKind.ORDER, "O1", "erp.order.created", twin, order), twin);
      harness.processBothWatermarks(new org.apache.flink.streaming.api.watermark.Watermark(twin));
      assertThat(harness.extractOutputValues().stream().map(v -> v.kind() + "@" + (v.time() - T0)))
          .containsExactly("OPEN@300000", "CHANGE@900000", "END@3600000");
      assertThat(harness.numKeyedStateEntries()).isPositive();
      harness.processBothWatermarks(new org.apache.flink.streaming.api.watermark.Watermark(FAR));
      assertThat(harness.numKeyedStateEntries()).isZero();
      assertThat(harness.numEventTimeTimers()).isZero();
    }
  }
}
