package io.orderpulse.jobs.time;

import org.apache.kafka.common.TopicPartition;

/** What is known about one partition that this task reads. Times named real are real ms. */
final class LivePartition {

  private static final long NEVER = Long.MIN_VALUE;

  private final TopicPartition id;
  private final Stamps stamps = new Stamps();
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

  /**
   * The watermark that this partition allows, or {@link Long#MIN_VALUE}: that of its writers when
   * they stamp their records, else the newest event time less the out-of-orderness.
   */
  long floor(long outOfOrderness) {
    if (!stamps.isEmpty()) {
      return stamps.least();
    }
    return newest == LiveRecords.NO_TIME ? Long.MIN_VALUE : newest - outOfOrderness - 1;
  }

  /** A record was read. */
  void read(long next, long time, WatermarkStamp stamp, long real) {
    position = next;
    if (stamp != null) {
      stamps.add(stamp);
    }
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
