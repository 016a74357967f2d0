package io.orderpulse.jobs.metric;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderpulse.events.record.Severity;
import io.orderpulse.jobs.metric.OrderFacts.Hop;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.operators.KeyedProcessOperator;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.Test;

/** What is known of an order before the job's clock shows anything is kept as all else. */
@SuppressWarnings("try") // closing a harness may be interrupted, which ends the test
class MeasureOrdersTest {

  private static final long T = 1_771_041_600_000L;
  private static final long HOUR = 3_600_000;
  private static final long FAR = T + 3_000 * HOUR;
  private static final Hop MISSED = new Hop("erp→wms", T, Long.MAX_VALUE, Long.MAX_VALUE, T + HOUR);

  private static KeyedOneInputStreamOperatorTestHarness<String, MeasureInput, Delta> orders()
      throws Exception {
    return new KeyedOneInputStreamOperatorTestHarness<>(
        new KeyedProcessOperator<>(new MeasureOrders(Long.MAX_VALUE)),
        MeasureInput::orderId,
        Types.STRING);
  }

  /** An order of which only its way between systems is known: not even when it was placed. */
  private static MeasureInput notPlaced(List<Hop> hops) {
    return MeasureInput.of(
        new OrderFacts(
            "O1", 1, true, "", "", "", "", null, null, null, null, null, null, null, null, null,
            null, false, false, false, false, hops, Map.of(), List.of(), List.of(), List.of(),
            List.of()));
  }

  private static MeasureInput warned(long time) {
    return new MeasureInput(
        "O1", null, new AnomalyWord("k", T, "hop-broken", Severity.WARNING, time, true, false));
  }

  @Test
  void anOrderOfUnknownAgeCountsWhatComesBeforeTheFirstWatermark() throws Exception {
    try (var harness = orders()) {
      harness.open();
      harness.processElement(notPlaced(List.of(MISSED)), 0);
      harness.processElement(warned(T + HOUR), 0);
      harness.processWatermark(T - 1);
      assertThat(harness.extractOutputValues()).isEmpty();
      harness.processWatermark(T + 2 * HOUR);
      assertThat(harness.extractOutputValues())
          .extracting(d -> d.metric() + " " + d.at() + " " + d.num() + "/" + d.den())
          .containsExactlyInAnyOrder(
              "breakpoint_rate " + (T + HOUR) + " 1/1", "rule_precision " + (T + HOUR) + " 0/1");
    }
  }

  @Test
  void anOrderThatAddsNothingIsForgottenTooWhenItCameBeforeTheFirstWatermark() throws Exception {
    try (var harness = orders()) {
      harness.open();
      harness.processElement(notPlaced(List.of()), 0);
      harness.processWatermark(T);
      assertThat(harness.numKeyedStateEntries()).isEqualTo(1);
      harness.processWatermark(FAR);
      assertThat(harness.numKeyedStateEntries()).isZero();
      assertThat(harness.numEventTimeTimers()).isZero();
      assertThat(harness.extractOutputValues()).isEmpty();
    }
  }
}
