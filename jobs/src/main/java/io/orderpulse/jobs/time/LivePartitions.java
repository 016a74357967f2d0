package io.orderpulse.jobs.time;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;

/**
 * Decides the watermark of one reading task. Pure: no Flink, no Kafka, no clock of its own.
 *
 * <ul>
 *   <li>A partition that may have unread records holds the watermark at its newest event less the
 *       out-of-orderness; before its first event it holds it altogether.
 *   <li>Where the writers stamp their records, their watermark takes the place of that.
 *   <li>A partition counts as idle only when the broker says that it is read to its end, and no
 *       event came for the time of quiet.
 *   <li>When all are idle, and the job upstream (if any) has read all it has, the watermark moves
 *       with the clock, less the out-of-orderness.
 * </ul>
 */
final class LivePartitions {

  /** Silence after which the broker is asked, real ms. */
  static final long ASK_AFTER = 1_000;

  /** How long an answer counts, real ms: some rounds of the probe, less than the quiet. */
  static final long ANSWER_VALID = 4_000;

  private final LiveTime time;
  private final long outOfOrderness;
  private final long quiet;
  private final Map<String, LivePartition> partitions = new LinkedHashMap<>();
  private long upstreamReadReal;

  /**
   * @param upstream true when another job writes what is read here, and may itself be behind
   */
  LivePartitions(LiveTime time, boolean upstream) {
    this.time = time;
    this.outOfOrderness = time.clock().simulatedMillis(time.outOfOrderness());
    this.quiet = time.quiet().toMillis();
    this.upstreamReadReal = upstream ? EndOffsets.UNREAD : Long.MAX_VALUE;
  }

  void add(String splitId, LivePartition partition) {
    partitions.put(splitId, partition);
  }

  LivePartition get(String splitId) {
    return partitions.get(splitId);
  }

  void remove(Collection<String> splitIds) {
    partitions.keySet().removeAll(splitIds);
  }

  boolean isEmpty() {
    return partitions.isEmpty();
  }

  /** Takes in an answer of the probe. */
  void learn(EndOffsets seen) {
    upstreamReadReal = Math.max(upstreamReadReal, seen.upstreamReadReal());
    for (LivePartition partition : partitions.values()) {
      EndOffset end = seen.partitions().get(partition.id());
      if (end != null) {
        partition.learn(end);
      }
    }
  }

  /** What to ask the broker about: partition and position of each that is silent. */
  Map<TopicPartition, Long> questions(long real) {
    Map<TopicPartition, Long> ask = new HashMap<>();
    for (LivePartition partition : partitions.values()) {
      if (partition.silent(real, ASK_AFTER)) {
        ask.put(partition.id(), partition.position());
      }
    }
    return ask;
  }

  /** The watermark that may be claimed now, or {@link Long#MIN_VALUE} for none. */
  long watermark(long real) {
    long least = Long.MAX_VALUE;
    for (LivePartition partition : partitions.values()) {
      if (!partition.idle(real, quiet, ANSWER_VALID)) {
        least = Math.min(least, partition.floor(outOfOrderness));
      }
    }
    if (least < Long.MAX_VALUE) {
      return least;
    }
    return upstreamIdle(real) ? time.clock().now() - outOfOrderness - 1 : Long.MIN_VALUE;
  }

  private boolean upstreamIdle(long real) {
    return upstreamReadReal != EndOffsets.UNREAD && real - upstreamReadReal <= ANSWER_VALID;
  }
}
