package io.orderpulse.jobs.metric;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderpulse.events.record.Metric;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.operators.KeyedProcessOperator;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.Test;

/** Windows add up exactly, are stated at their end and restated when late news change them. */
@SuppressWarnings("try") // closing a harness may be interrupted, which ends the test
class SumMetricsTest {

  private static final long T = 1_771_041_600_000L;
  private static final long WEEK = MetricId.COMPLAINTS.kept().toMillis();

  private static KeyedOneInputStreamOperatorTestHarness<String, Delta, Metric> harness()
      throws Exception {
    return new KeyedOneInputStreamOperatorTestHarness<>(
        new KeyedProcessOperator<>(new SumMetrics()), Delta::series, Types.STRING);
  }

  private static Delta complaint(long at, String channel) {
    return Delta.one(MetricId.COMPLAINTS, at, "channel", channel);
  }

  private static List<String> said(
      KeyedOneInputStreamOperatorTestHarness<String, Delta, Metric> harness) {
    List<String> lines =
        harness.extractOutputValues().stream()
            .map(
                m ->
                    "%d %s %s/%s #%d"
                        .formatted(
                            (m.windowStart() - T) / 1_000, m.dims(), m.num(), m.den(), m.rev()))
            .toList();
    harness.getOutput().clear();
    return lines;
  }

  @Test
  void aWindowIsStatedAtItsEndAndOnceMoreAMinuteWhenItChanges() throws Exception {
    try (var harness = harness()) {
      harness.open();
      harness.processElement(complaint(T, "web"), T);
      harness.processElement(complaint(T + 59_999, "web"), T);
      harness.processElement(complaint(T + 60_000, "web"), T);
      harness.processWatermark(T + 59_999);
      assertThat(said(harness)).isEmpty();
      harness.processWatermark(T + 60_000);
      assertThat(said(harness)).containsExactly("0 {channel=web} 2.0/null #0");
      harness.processWatermark(T + 150_000);
      assertThat(said(harness)).containsExactly("60 {channel=web} 1.0/null #0");
      harness.processElement(complaint(T + 1, "web"), T);
      harness.processElement(complaint(T + 2, "web"), T);
      harness.processElement(complaint(T + 60_000, "web").back(), T);
      harness.processWatermark(T + 179_999);
      assertThat(said(harness)).isEmpty();
      harness.processWatermark(T + 180_000);
      assertThat(said(harness))
          .containsExactly("0 {channel=web} 4.0/null #1", "60 {channel=web} 0.0/null #1");
    }
  }

  @Test
  void whatIsTakenBackBeforeItWasSaidIsNeverSaid() throws Exception {
    try (var harness = harness()) {
      harness.open();
      harness.processElement(complaint(T, "web"), T);
      harness.processElement(complaint(T, "web").back(), T);
      harness.processWatermark(T + 60_000);
      assertThat(said(harness)).isEmpty();
    }
  }

  @Test
  void aWindowIsForgottenAWeekAfterItsEndAndNotBefore() throws Exception {
    try (var harness = harness()) {
      harness.open();
      harness.processElement(complaint(T, "web"), T);
      harness.processWatermark(T + 60_000 + WEEK - 1);
      harness.processElement(complaint(T, "web"), T);
      harness.processWatermark(T + 120_000 + WEEK);
      assertThat(said(harness))
          .containsExactly("0 {channel=web} 1.0/null #0", "0 {channel=web} 2.0/null #1");
      harness.processElement(complaint(T, "web"), T);
      harness.processWatermark(T + 2 * WEEK);
      assertThat(said(harness)).isEmpty();
      assertThat(harness.numKeyedStateEntries()).isZero();
      assertThat(harness.numEventTimeTimers()).isZero();
    }
  }

  @Test
  void amountsAndBucketsAreExactAndGoOnAfterARestart() throws Exception {
    Delta cents =
        Delta.of(MetricId.OVERSOLD_CNY, T, new BigDecimal("0.1"), null, "warehouse", "SHQP");
    Delta lead = Delta.value(MetricId.WARNING_LEAD_TIME, T, 2220, "rule", "light-red");
    OperatorSubtaskState snapshot;
    try (var harness = harness()) {
      harness.open();
      harness.processElement(cents, T);
      harness.processElement(cents, T);
      harness.processElement(lead, T);
      snapshot = harness.snapshot(1, 1);
    }
    try (var harness = harness()) {
      harness.initializeState(snapshot);
      harness.open();
      harness.processElement(cents, T);
      harness.processElement(lead, T);
      harness.processWatermark(T + 60_000);
      assertThat(harness.extractOutputValues())
          .containsExactlyInAnyOrder(
              new Metric("oversold_cny", T, 60, Map.of("warehouse", "SHQP"), 0.3, null, null, 0),
              new Metric(
                  "warning_lead_time",
                  T,
                  60,
                  Map.of("rule", "light-red"),
                  4440,
                  2.0,
                  Map.of("2208", 2L),
                  0));
    }
  }
}
