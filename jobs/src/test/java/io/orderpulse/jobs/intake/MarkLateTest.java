package io.orderpulse.jobs.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderpulse.events.Event;
import io.orderpulse.events.json.Rfc3339;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.operators.KeyedProcessOperator;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MarkLateTest {

  private static final long T = Rfc3339.parse("2026-02-14T02:00:00Z");
  private static final long DAY = 86_400_000;

  private KeyedOneInputStreamOperatorTestHarness<String, Event, Event> harness;

  @BeforeEach
  void open() throws Exception {
    harness = harness();
    harness.open();
  }

  @AfterEach
  void close() throws Exception {
    harness.close();
  }

  @Test
  void dropsAResendAndForgetsItSevenDaysLater() throws Exception {
    watermark(T - 1);
    send("a", T, false);
    send("a", T, false);
    send("b", T, false);
    assertThat(out()).extracting(Event::id).containsExactly("a", "b");
    assertThat(harness.numKeyedStateEntries()).isEqualTo(2);
    assertThat(harness.numEventTimeTimers()).isEqualTo(2);
    watermark(T + 7 * DAY - 1);
    send("a", T, false);
    assertThat(out()).hasSize(2);
    watermark(T + 7 * DAY);
    assertThat(harness.numKeyedStateEntries()).isZero();
    assertThat(harness.numEventTimeTimers()).isZero();
  }

  @Test
  void equalIdsFurtherApartThanSevenDaysAreTwoEvents() throws Exception {
    watermark(T - 1);
    send("a", T, false);
    send("a", T + 7 * DAY, false);
    send("a", T + 7 * DAY + 1, false);
    assertThat(out()).extracting(Event::time).containsExactly(T, T + 7 * DAY + 1);
    watermark(T + 7 * DAY);
    send("a", T + 7 * DAY + 1, false);
    assertThat(out()).hasSize(2);
    watermark(T + 15 * DAY);
    assertThat(harness.numKeyedStateEntries()).isZero();
  }

  @Test
  void remembersAnImportOfOldEventsForSevenDaysFromItsArrival() throws Exception {
    watermark(T);
    send("a", T - 90 * DAY, true);
    watermark(T + 6 * DAY);
    send("a", T - 90 * DAY, true);
    assertThat(out()).hasSize(1);
    watermark(T + 7 * DAY);
    assertThat(harness.numKeyedStateEntries()).isZero();
  }

  @Test
  void remembersAnImportBeforeTheFirstWatermarkToo() throws Exception {
    send("a", T - 90 * DAY, true);
    watermark(T);
    send("a", T - 90 * DAY, true);
    assertThat(out()).hasSize(1);
    watermark(T + 7 * DAY);
    assertThat(harness.numKeyedStateEntries()).isZero();
    assertThat(harness.numEventTimeTimers()).isZero();
  }

  @Test
  void endsCleanWithItsInput() throws Exception {
    send("a", T, false);
    watermark(Long.MAX_VALUE);
    assertThat(harness.numKeyedStateEntries()).isZero();
    assertThat(harness.numEventTimeTimers()).isZero();
  }

  @Test
  void marksLiveEventsBehindTheWatermark() throws Exception {
    send("first", T, false);
    watermark(T);
    send("late", T, false);
    send("imported", T - DAY, true);
    send("in-time", T + 1, false);
    assertThat(out()).extracting(Event::late).containsExactly(false, true, false, false);
  }

  @Test
  void remembersAcrossARestart() throws Exception {
    watermark(T - 1);
    send("a", T, false);
    OperatorSubtaskState state = harness.snapshot(1, 1);
    harness.close();
    harness = harness();
    harness.initializeState(state);
    harness.open();
    send("a", T, false);
    assertThat(out()).isEmpty();
    watermark(T + 7 * DAY);
    assertThat(harness.numKeyedStateEntries()).isZero();
  }

  private static KeyedOneInputStreamOperatorTestHarness<String, Event, Event> harness()
      throws Exception {
    return new KeyedOneInputStreamOperatorTestHarness<>(
        new KeyedProcessOperator<>(new MarkLate()), MarkLate::key, Types.STRING);
  }

  private void send(String id, long time, boolean batch) throws Exception {
    harness.processElement(new Event(id, "s", "t", null, time, Map.of(), null, false, batch), time);
  }

  private void watermark(long time) throws Exception {
    harness.processWatermark(time);
  }

  private List<Event> out() {
    return harness.extractOutputValues();
  }
}
