package io.orderpulse.jobs.rules;

import io.orderpulse.jobs.config.KafkaConfig;
import io.orderpulse.jobs.kafka.KafkaRecord;
import io.orderpulse.jobs.kafka.Topic;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads the topic of rules from its beginning to its end as it is now. */
public final class RuleTopic {

  private static final Duration BOUND = Duration.ofSeconds(30);
  private static final Duration POLL = Duration.ofMillis(200);

  private RuleTopic() {}

  /**
   * Everything published that Kafka still has; nothing when there is no such topic.
   *
   * @throws RuleTopicException when Kafka can't be reached or the end is not reached in time; one
   *     line that names the servers
   */
  public static RuleHistory read(KafkaConfig kafka) {
    return read(kafka, BOUND);
  }

  static RuleHistory read(KafkaConfig kafka, Duration bound) {
    String topic = kafka.topics().name(Topic.RULES);
    long deadline = System.nanoTime() + bound.toNanos();
    try (Reader reader = new Reader(properties(kafka, bound))) {
      List<TopicPartition> partitions = reader.partitions(topic);
      return partitions.isEmpty() ? RuleHistory.NONE : reader.read(partitions, deadline);
    } catch (KafkaException e) {
      throw new RuleTopicException(
          "rules can't be read from topic %s at %s: %s; check kafka.bootstrap-servers and that Kafka runs"
              .formatted(topic, kafka.bootstrapServers(), RuleTopicException.words(e)),
          e);
    }
  }

  private static Properties properties(KafkaConfig kafka, Duration bound) {
    Properties properties = new Properties();
    properties.putAll(kafka.properties());
    properties.setProperty("bootstrap.servers", kafka.bootstrapServers());
    properties.setProperty("isolation.level", "read_committed");
    properties.setProperty("enable.auto.commit", "false");
    properties.setProperty("allow.auto.create.topics", "false");
    properties.setProperty("default.api.timeout.ms", Long.toString(bound.toMillis()));
    properties.setProperty("request.timeout.ms", Long.toString(Math.min(10_000, bound.toMillis())));
    return properties;
  }

  /** A consumer that closes within a second, whatever the broker does. */
  private record Reader(KafkaConsumer<byte[], byte[]> consumer) implements AutoCloseable {
    Reader(Properties properties) {
      this(
          new KafkaConsumer<>(
              properties, new ByteArrayDeserializer(), new ByteArrayDeserializer()));
    }

    List<TopicPartition> partitions(String topic) {
      return consumer.partitionsFor(topic).stream()
          .map(p -> new TopicPartition(topic, p.partition()))
          .toList();
    }

    RuleHistory read(List<TopicPartition> partitions, long deadline) {
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      List<KafkaRecord> records = new ArrayList<>();
      while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.get(p))) {
        if (System.nanoTime() > deadline) {
          throw new KafkaException("its end was not reached in time");
        }
        for (ConsumerRecord<byte[], byte[]> r : consumer.poll(POLL)) {
          if (r.offset() < ends.get(new TopicPartition(r.topic(), r.partition()))) {
            records.add(
                new KafkaRecord(
                    r.topic(), r.partition(), r.offset(), r.timestamp(), r.key(), r.value()));
          }
        }
      }
      return new RuleHistory(records, ends);
    }

    @Override
    public void close() {
      consumer.close(CloseOptions.timeout(Duration.ofSeconds(1)));
    }
  }
}
