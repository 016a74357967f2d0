package io.orderpulse.jobs.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class LivePartitionsTest {

  private static final long NONE = Long.MIN_VALUE;
  private static final TopicPartition A = new TopicPartition("in", 0);
  private static final TopicPartition B = new TopicPartition("in", 1);
  private static final Duration SECOND = Duration.ofSeconds(1);

  private final TestClock clock = new TestClock(1);
  private LivePartitions partitions = partitions(clock, false);

  @Test
  void aPartitionOfWhichNothingIsKnownHoldsTheWatermark() {
    add(A);
    add(B);
    read(A, 1, 5_000_000);
    clock.advance(Duration.ofHours(1));
    assertThat(watermark()).isEqualTo(NONE);
  }

  @Test
  void theSlowestPartitionSetsTheWatermark() {
    add(A);
    add(B);
    read(A, 1, 5_000_000);
    read(B, 1, 1_000_000);
    assertThat(watermark()).isEqualTo(1_000_000 - 10_001);
  }

  @Test
  void olderEventsAndImportsDoNotMoveIt() {
    add(A);
    read(A, 1, 5_000_000);
    read(A, 2, 4_000_000);
    read(A, 3, LiveRecords.NO_TIME);
    assertThat(watermark()).isEqualTo(5_000_000 - 10_001);
  }

  @Test
  void anEmptyPartitionCountsAsIdleOnceSeenToItsEnd() {
    add(A);
    add(B);
    clock.advance(Duration.ofSeconds(6));
    read(A, 1, 5_000_000);
    assertThat(watermark()).isEqualTo(NONE);
    atEnd(B, 0);
    assertThat(watermark()).isEqualTo(5_000_000 - 10_001);
  }

  @Test
  void silenceWithUnreadRecordsIsABacklog() {
    add(A);
    read(A, 7, 5_000_000);
    clock.advance(Duration.ofMinutes(10));
    partitions.learn(answer(A, new EndOffset(8, false, clock.realNow()), EndOffsets.UNREAD));
    assertThat(watermark()).isEqualTo(5_000_000 - 10_001);
  }

  @Test
  void whenAllIsReadAndQuietTheClockMovesIt() {
    add(A);
    read(A, 7, 5_000_000);
    clock.advance(Duration.ofMillis(4_999));
    atEnd(A, 7);
    assertThat(watermark()).isEqualTo(5_000_000 - 10_001);
    clock.advance(Duration.ofMillis(1));
    assertThat(watermark()).isEqualTo(clock.now() - 10_001);
  }

  @Test
  void anOldAnswerCountsForNothing() {
    add(A);
    clock.advance(Duration.ofSeconds(6));
    atEnd(A, 0);
    assertThat(watermark()).isEqualTo(clock.now() - 10_001);
    clock.advance(Duration.ofSeconds(5));
    assertThat(watermark()).isEqualTo(NONE);
  }

  @Test
  void aStreamOfBrokenRecordsDoesNotKeepAPartitionBusy() {
    add(A);
    for (int second = 1; second <= 6; second++) {
      clock.advance(SECOND);
      read(A, second, LiveRecords.NO_TIME);
    }
    // The probe asked at offset 5 and saw one more: that one is read by now.
    partitions.learn(answer(A, new EndOffset(6, false, clock.realNow()), EndOffsets.UNREAD));
    assertThat(watermark()).isEqualTo(clock.now() - 10_001);
  }

  @Test
  void anIdlePartitionWakesUpWithItsFirstEvent() {
    add(A);
    clock.advance(Duration.ofSeconds(6));
    atEnd(A, 0);
    read(A, 1, 5_000_000);
    assertThat(watermark()).isEqualTo(5_000_000 - 10_001);
  }

  @Test
  void transportAllowancesAreRealTimeOnAnAcceleratedClock() {
    TestClock fast = new TestClock(1_440);
    partitions = partitions(fast, false);
    partitions.add("A", new LivePartition(A, 0, fast.realNow()));
    fast.advance(Duration.ofSeconds(5));
    partitions.learn(answer(A, new EndOffset(0, true, fast.realNow()), EndOffsets.UNREAD));
    assertThat(partitions.watermark(fast.realNow())).isEqualTo(fast.now() - 1_440 * 10_000 - 1);
  }

  @Test
  void silenceBehindAJobThatIsBehindMeansNothing() {
    partitions = partitions(clock, true);
    add(A);
    clock.advance(Duration.ofSeconds(6));
    atEnd(A, 0);
    assertThat(watermark()).isEqualTo(NONE);
    partitions.learn(answer(A, new EndOffset(0, true, clock.realNow()), clock.realNow()));
    assertThat(watermark()).isEqualTo(clock.now() - 10_001);
    clock.advance(Duration.ofSeconds(5));
    atEnd(A, 0);
    assertThat(watermark()).isEqualTo(NONE);
  }

  @Test
  void theSlowestWriterOfStampsSetsTheWatermarkOfAPartition() {
    add(A);
    stamped(9_000_000, 1_000_000, 0, 2);
    assertThat(watermark()).isEqualTo(NONE);
    stamped(1_500_000, 1_200_000, 1, 2);
    assertThat(watermark()).isEqualTo(1_000_000);
    stamped(9_100_000, 1_300_000, 0, 2);
    assertThat(watermark()).isEqualTo(1_200_000);
  }

  @Test
  void stampsBeginAnewWhenTheWritersAreRescaled() {
    add(A);
    stamped(9_000_000, 1_000_000, 0, 1);
    stamped(9_000_000, 1_100_000, 2, 3);
    assertThat(watermark()).isEqualTo(NONE);
  }

  @Test
  void asksOnlyAboutSilentPartitions() {
    add(A);
    add(B);
    clock.advance(SECOND);
    read(A, 3, 5_000_000);
    assertThat(partitions.questions(clock.realNow())).isEqualTo(Map.of(B, 0L));
  }

  private static LivePartitions partitions(TestClock clock, boolean upstream) {
    return new LivePartitions(
        new LiveTime(clock, Duration.ofSeconds(10), Duration.ofSeconds(5)), upstream);
  }

  private void add(TopicPartition id) {
    partitions.add(id.toString(), new LivePartition(id, 0, clock.realNow()));
  }

  private void read(TopicPartition id, long next, long time) {
    partitions.get(id.toString()).read(next, time, null, clock.realNow());
  }

  private void stamped(long time, long watermark, int writer, int writers) {
    partitions
        .get(A.toString())
        .read(1, time, new WatermarkStamp(watermark, writer, writers), clock.realNow());
  }

  private void atEnd(TopicPartition id, long end) {
    partitions.learn(answer(id, new EndOffset(end, true, clock.realNow()), EndOffsets.UNREAD));
  }

  private static EndOffsets answer(TopicPartition id, EndOffset end, long upstream) {
    return new EndOffsets(Map.of(id, end), upstream);
  }

  private long watermark() {
    return partitions.watermark(clock.realNow());
  }
}
