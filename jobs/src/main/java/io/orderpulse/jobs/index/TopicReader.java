package io.orderpulse.jobs.index;

import io.orderpulse.jobs.config.KafkaConfig;
import io.orderpulse.jobs.kafka.KafkaRecord;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads topics from their beginning to where they end at a moment, and later on from there. */
final class TopicReader implements AutoCloseable {

  private static final Duration POLL = Duration.ofMillis(200);
  private static final Duration ANSWER = Duration.ofSeconds(30);

  private final KafkaConsumer<byte[], byte[]> consumer;
  private final List<TopicPartition> partitions;

  /** Takes a record. */
  @FunctionalInterface
  interface Taker {
    void take(KafkaRecord record) throws IOException;
  }

  TopicReader(KafkaConfig kafka, List<String> topics) {
    Properties properties = new Properties();
    properties.putAll(kafka.properties());
    properties.setProperty("bootstrap.servers", kafka.bootstrapServers());
    properties.setProperty("isolation.level", "read_committed");
    properties.setProperty("enable.auto.commit", "false");
    properties.setProperty("allow.auto.create.topics", "false");
    properties.putIfAbsent("default.api.timeout.ms", Long.toString(ANSWER.toMillis()));
    properties.putIfAbsent("request.timeout.ms", "10000");
    consumer =
        new KafkaConsumer<>(properties, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    try {
      partitions =
          topics.stream()
              .flatMap(topic -> consumer.partitionsFor(topic).stream())
              .map(info -> new TopicPartition(info.topic(), info.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
    } catch (KafkaException e) {
      close();
      throw e;
    }
  }

  /**
   * Reads on to the ends as they are now.
   *
   * @return records read
   * @throws KafkaException when Kafka does not answer, or says nothing for long before the end
   */
  long readToEnd(Taker taker) throws IOException {
    Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
    long read = 0;
    long heard = System.nanoTime();
    while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.get(p))) {
      for (ConsumerRecord<byte[], byte[]> r : consumer.poll(POLL)) {
        taker.take(
            new KafkaRecord(
                r.topic(), r.partition(), r.offset(), r.timestamp(), r.key(), r.value()));
        read++;
        heard = System.nanoTime();
      }
      if (System.nanoTime() - heard > ANSWER.toNanos()) {
        throw new KafkaException("nothing came for " + ANSWER + " before the end was reached");
      }
    }
    return read;
  }

  @Override
  public void close() {
    consumer.close(CloseOptions.timeout(Duration.ofSeconds(1)));
  }
}
