package io.orderpulse.jobs.rules;

import io.orderpulse.jobs.kafka.KafkaRecord;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;

/**
 * What a topic of rules holds at a moment.
 *
 * @param records in the order of each partition
 * @param ends the offset behind the last record, by partition; empty when there is no such topic
 */
public record RuleHistory(List<KafkaRecord> records, Map<TopicPartition, Long> ends) {

  /** Nothing was ever published. */
  public static final RuleHistory NONE = new RuleHistory(List.of(), Map.of());

  public RuleHistory {
    records = List.copyOf(records);
    ends = Map.copyOf(ends);
  }

  /** Whether there is such a topic. */
  public boolean exists() {
    return !ends.isEmpty();
  }
}
