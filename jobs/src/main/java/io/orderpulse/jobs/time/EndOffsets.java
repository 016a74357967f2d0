package io.orderpulse.jobs.time;

import java.util.Map;
import org.apache.kafka.common.TopicPartition;

/**
 * One answer of the probe.
 *
 * @param partitions what was asked about
 * @param upstreamReadReal real ms at which the job upstream had read all of its input, or {@link
 *     #UNREAD}; looked at before the partitions, so what it wrote until then is within their ends
 */
record EndOffsets(Map<TopicPartition, EndOffset> partitions, long upstreamReadReal) {

  static final long UNREAD = Long.MIN_VALUE;

  static final EndOffsets NONE = new EndOffsets(Map.of(), UNREAD);
}
