package io.orderpulse.jobs.time;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.apache.flink.connector.kafka.source.split.KafkaPartitionSplit;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Finds out whether anything is unread behind a position. The end offset alone does not say: the
 * markers of transactions have offsets too, and nobody ever reads them. So where position and end
 * differ it reads, until a record comes or the end does. Not thread-safe, apart from {@link #stop}.
 */
final class EndFinder implements AutoCloseable {

  private static final Duration LONGEST = Duration.ofSeconds(2);
  private static final Duration STEP = Duration.ofMillis(200);

  private final KafkaConsumer<byte[], byte[]> consumer;

  /**
   * @param connection properties of a consumer that reads as the job does
   * @param group whose committed offsets the marker for such refers to; nobody joins it
   * @param name of the client, unique in this JVM
   */
  EndFinder(Properties connection, String group, String name) {
    Properties properties = new Properties();
    properties.putAll(connection);
    properties.setProperty("group.id", group);
    properties.setProperty("enable.auto.commit", "false");
    properties.setProperty("auto.offset.reset", "earliest");
    properties.setProperty("max.partition.fetch.bytes", "16384");
    properties.setProperty("default.api.timeout.ms", "5000");
    properties.setProperty("allow.auto.create.topics", "false");
    properties.setProperty("client.id", name);
    consumer =
        new KafkaConsumer<>(properties, new ByteArrayDeserializer(), new ByteArrayDeserializer());
  }

  /** All partitions of topics, each at the place its group has committed. */
  Map<TopicPartition, Long> committed(List<String> topics) {
    Map<TopicPartition, Long> positions = new HashMap<>();
    for (String topic : topics) {
      consumer
          .partitionsFor(topic)
          .forEach(
              p ->
                  positions.put(
                      new TopicPartition(topic, p.partition()),
                      KafkaPartitionSplit.COMMITTED_OFFSET));
    }
    return positions;
  }

  /**
   * @param positions next offsets, or Flink's markers for the beginning and the committed offset
   * @param real now
   */
  Map<TopicPartition, EndOffset> find(Map<TopicPartition, Long> positions, long real) {
    Map<TopicPartition, Long> ends = consumer.endOffsets(positions.keySet());
    Map<TopicPartition, Long> known = resolve(positions);
    Set<TopicPartition> open = new HashSet<>(ends.keySet());
    open.removeIf(p -> known.get(p) >= ends.get(p));
    Set<TopicPartition> unread = readOn(open, known, ends);
    Map<TopicPartition, EndOffset> found = new HashMap<>();
    ends.forEach((p, end) -> found.put(p, new EndOffset(end, !unread.contains(p), real)));
    return found;
  }

  /**
   * Those of the partitions with a record between position and end; in doubt, all that are left.
   */
  private Set<TopicPartition> readOn(
      Set<TopicPartition> open, Map<TopicPartition, Long> known, Map<TopicPartition, Long> ends) {
    consumer.assign(open);
    open.forEach(p -> consumer.seek(p, known.get(p)));
    Set<TopicPartition> undecided = new HashSet<>(open);
    Set<TopicPartition> unread = new HashSet<>();
    long deadline = System.nanoTime() + LONGEST.toNanos();
    while (!undecided.isEmpty() && System.nanoTime() < deadline) {
      ConsumerRecords<byte[], byte[]> records = consumer.poll(STEP);
      unread.addAll(records.partitions());
      undecided.removeAll(unread);
      undecided.removeIf(p -> consumer.position(p) >= ends.get(p));
      consumer.pause(unread);
    }
    unread.addAll(undecided);
    return unread;
  }

  private Map<TopicPartition, Long> resolve(Map<TopicPartition, Long> positions) {
    Set<TopicPartition> unknown = new HashSet<>(positions.keySet());
    unknown.removeIf(p -> positions.get(p) >= 0);
    if (unknown.isEmpty()) {
      return positions;
    }
    Map<TopicPartition, Long> known = new HashMap<>(positions);
    known.putAll(consumer.beginningOffsets(unknown));
    known.putAll(committedOf(unknown, positions));
    return known;
  }

  private Map<TopicPartition, Long> committedOf(
      Collection<TopicPartition> unknown, Map<TopicPartition, Long> positions) {
    Set<TopicPartition> asked = new HashSet<>(unknown);
    asked.removeIf(p -> positions.get(p) != KafkaPartitionSplit.COMMITTED_OFFSET);
    Map<TopicPartition, Long> offsets = new HashMap<>();
    for (Map.Entry<TopicPartition, OffsetAndMetadata> e : consumer.committed(asked).entrySet()) {
      if (e.getValue() != null) {
        offsets.put(e.getKey(), e.getValue().offset());
      }
    }
    return offsets;
  }

  /** Interrupts whatever it is doing; from any thread. */
  void stop() {
    consumer.wakeup();
  }

  @Override
  public void close() {
    consumer.close(org.apache.kafka.clients.consumer.CloseOptions.timeout(Duration.ofSeconds(1)));
  }
}
