package io.orderpulse.jobs.testing;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Writes and reads topics in tests. */
public final class KafkaTool implements AutoCloseable {

  private final String bootstrap;
  private final KafkaProducer<byte[], byte[]> producer;

  public KafkaTool(String bootstrap) {
    this.bootstrap = bootstrap;
    producer = producer(bootstrap, null);
  }

  private static KafkaProducer<byte[], byte[]> producer(String bootstrap, String transaction) {
    Properties properties = new Properties();
    properties.setProperty("bootstrap.servers", bootstrap);
    properties.setProperty("max.request.size", "4000000");
    properties.setProperty("linger.ms", "5");
    if (transaction != null) {
      properties.setProperty("transactional.id", transaction);
    }
    return new KafkaProducer<>(properties, new ByteArraySerializer(), new ByteArraySerializer());
  }

  /** Writes a value, which may be null, and returns at once. */
  public void send(String topic, int partition, byte[] value) {
    producer.send(new ProducerRecord<>(topic, partition, null, value));
  }

  public void send(String topic, int partition, String value) {
    send(topic, partition, value.getBytes(StandardCharsets.UTF_8));
  }

  /** Writes a value, which may be null, under a key. */
  public void send(String topic, int partition, String key, String value) {
    producer.send(
        new ProducerRecord<>(
            topic,
            partition,
            key.getBytes(StandardCharsets.UTF_8),
            value == null ? null : value.getBytes(StandardCharsets.UTF_8)));
  }

  /** Writes a tombstone and waits until it is there. */
  public void remove(String topic, String key) {
    producer.send(new ProducerRecord<>(topic, key.getBytes(StandardCharsets.UTF_8), null));
    producer.flush();
  }

  /** Waits until everything sent is written. */
  public void flush() {
    producer.flush();
  }

  /** Writes values in one transaction, which leaves its marker behind them. */
  public void sendInTransaction(String topic, int partition, List<String> values) {
    try (KafkaProducer<byte[], byte[]> transactional = producer(bootstrap, "test-" + topic)) {
      transactional.initTransactions();
      transactional.beginTransaction();
      for (String value : values) {
        transactional.send(
            new ProducerRecord<>(topic, partition, null, value.getBytes(StandardCharsets.UTF_8)));
      }
      transactional.commitTransaction();
    }
  }

  /** Everything a topic holds now. */
  public List<ConsumerRecord<byte[], byte[]>> readAll(String topic) {
    try (KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(
            Map.of(
                "bootstrap.servers", bootstrap,
                "isolation.level", "read_committed",
                "fetch.max.wait.ms", "20"),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(topic).stream()
              .map(p -> new TopicPartition(topic, p.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      List<ConsumerRecord<byte[], byte[]>> all = new ArrayList<>();
      while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.get(p))) {
        consumer.poll(Duration.ofMillis(100)).forEach(all::add);
      }
      return all;
    }
  }

  /** Commits an offset for a group as a job of that group would. */
  public void commit(String group, String topic, int partition, long offset) {
    try (KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", bootstrap, "group.id", group),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer())) {
      TopicPartition id = new TopicPartition(topic, partition);
      consumer.assign(List.of(id));
      consumer.commitSync(Map.of(id, new OffsetAndMetadata(offset)));
    }
  }

  @Override
  public void close() {
    producer.close();
  }
}
