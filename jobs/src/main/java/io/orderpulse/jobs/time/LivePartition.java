package io.orderpulse.jobs.time;

import org.apache.kafka.common.TopicPartition;

/** What is known about one partition that this task reads. Times named real are real ms. */
final class LivePartition {

  private static final long NEVER = Long.MIN_VALUE;

  private final TopicPartition id;
  private long position;
  private long newest = LiveRecords.NO_TIME;
  private long movedReal;
  private long atEndReal = NEVER;

  /**
   * @param position offset of the next record, or one of Flink's negative markers
   * @param real now
   */
  LivePartition(TopicPartition id, long position, long real) {
    this.id = id;
    this.position = position;
    this.movedReal = real;
  }

  TopicPartition id() {
    return id;
  }

  long position() {
    return position;
  }

  /** Newest event time read, or {@link LiveRecords#NO_TIME}. */
  long newest() {
    return newest;
  }

  /** A record was read. */
  void read(long next, long time, long real) {
    position = next;
    if (time != LiveRecords.NO_TIME) {
      newest = Math.max(newest, time);
      movedReal = real;
    }
  }

  /** The broker was asked; what was asked for may be behind what is read by now. */
  void learn(EndOffset seen) {
    if (seen.nothingUnread() || position >= seen.end()) {
      atEndReal = Math.max(atEndReal, seen.askedReal());
    }
  }

  /** No event for some time: worth asking the broker where the partition ends. */
  boolean silent(long real, long millis) {
    return real - movedReal >= millis;
  }

  /**
   * No event for the time of quiet, and it was seen read to its end not long ago. Records that do
   * not move the watermark do not count, else one broken sender could keep all alerts from firing.
   */
  boolean idle(long real, long quiet, long validity) {
    return silent(real, quiet) && atEndReal != NEVER && real - atEndReal <= validity;
  }
}
