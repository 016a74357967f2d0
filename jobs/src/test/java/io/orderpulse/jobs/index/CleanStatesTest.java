package io.orderpulse.jobs.index;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderpulse.jobs.config.ClockConfig;
import io.orderpulse.jobs.kafka.KafkaMessage;
import io.orderpulse.jobs.kafka.KafkaRecord;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.operators.KeyedProcessOperator;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.Test;

/** Tombstones come when they must, and take away nothing that is open. */
@SuppressWarnings("try") // closing a harness may be interrupted, which ends the test
class CleanStatesTest {

  private static final Instant START = Instant.parse("2026-02-14T00:00:00Z");

  /** A day takes a minute. */
  private static final ClockConfig CLOCK = new ClockConfig(1440, START, Instant.ofEpochMilli(0));

  private static final long DAY = 60_000;

  private static KeyedOneInputStreamOperatorTestHarness<String, KafkaRecord, KafkaMessage> harness()
      throws Exception {
    return new KeyedOneInputStreamOperatorTestHarness<>(
        new KeyedProcessOperator<>(new CleanStates(CLOCK, Duration.ofDays(7))),
        CleanStates::key,
        Types.STRING);
  }

  private static KafkaRecord record(String key, String status, int day) {
    String json =
        status == null
            ? null
            : "{\"time\":\"%s\",\"data\":{\"status\":\"%s\"}}"
                .formatted(START.plus(Duration.ofDays(day)), status);
    return new KafkaRecord("t", 0, 0, 0, bytes(key), json == null ? null : bytes(json));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void aTombstoneComesSevenDaysAfterTheEnd() throws Exception {
    try (var harness = harness()) {
      harness.open();
      harness.processElement(record("a", "RESOLVED", 1), 0);
      harness.processElement(record("b", "OPEN", 1), 0);
      harness.setProcessingTime(8 * DAY - 1);
      assertThat(harness.extractOutputValues()).isEmpty();
      harness.setProcessingTime(8 * DAY);
      assertThat(harness.extractOutputValues()).hasSize(1);
      KafkaMessage tombstone = harness.extractOutputValues().get(0);
      assertThat(tombstone.topic()).isEqualTo("t");
      assertThat(tombstone.key()).isEqualTo(bytes("a"));
      assertThat(tombstone.value()).isNull();
      assertThat(harness.numProcessingTimeTimers()).isZero();
      assertThat(harness.numKeyedStateEntries()).as("what is open stays").isEqualTo(1);
    }
  }

  @Test
  void whatOpensAgainStays() throws Exception {
    OperatorSubtaskState savepoint;
    try (var harness = harness()) {
      harness.open();
      harness.processElement(record("a", "RESOLVED", 1), 0);
      harness.processElement(record("a", "OPEN", 3), 0);
      savepoint = harness.snapshot(1, 1);
    }
    try (var harness = harness()) {
      harness.initializeState(savepoint);
      harness.open();
      harness.setProcessingTime(20 * DAY);
      assertThat(harness.extractOutputValues()).isEmpty();
      harness.processElement(record("a", "RESOLVED", 21), 0);
      harness.setProcessingTime(28 * DAY);
      assertThat(harness.extractOutputValues()).hasSize(1);
    }
  }

  @Test
  void aTombstoneThatCrossesANewEpisodeIsMadeGood() throws Exception {
    try (var harness = harness()) {
      harness.open();
      KafkaRecord open = record("a", "OPEN", 9);
      harness.processElement(open, 0);
      harness.processElement(record("a", null, 0), 0);
      assertThat(harness.extractOutputValues()).hasSize(1);
      assertThat(harness.extractOutputValues().get(0).value()).isEqualTo(open.value());
    }
  }

  @Test
  void aTombstoneOfItsOwnEndsTheMatter() throws Exception {
    try (var harness = harness()) {
      harness.open();
      harness.processElement(record("a", "RESOLVED", 1), 0);
      harness.processElement(record("a", null, 0), 0);
      assertThat(harness.extractOutputValues()).isEmpty();
      assertThat(harness.numKeyedStateEntries()).isZero();
    }
  }
}
