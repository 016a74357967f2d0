package io.orderpulse.jobs.kafka;

import io.orderpulse.jobs.config.KafkaConfig;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;
import org.apache.flink.connector.kafka.source.KafkaSource;
import org.apache.flink.connector.kafka.source.KafkaSourceBuilder;
import org.apache.flink.connector.kafka.source.enumerator.initializer.OffsetsInitializer;
import org.apache.flink.connector.kafka.source.reader.deserializer.KafkaRecordDeserializationSchema;
import org.apache.kafka.clients.consumer.OffsetResetStrategy;
import org.apache.kafka.common.TopicPartition;

/**
 * Sources on topics. A first start reads from where the group stopped, else from the beginning;
 * afterwards the checkpoint says where. Aborted transactions are never read.
 */
public final class KafkaSources {

  private KafkaSources() {}

  /** Records as they lie in Kafka. */
  public static KafkaSource<KafkaRecord> records(
      KafkaConfig config, String job, List<String> topics) {
    return builder(config, job, topics, new KafkaRecordReader()).build();
  }

  /**
   * Records from the beginning at each start without state: for compacted topics whose newest
   * records are what is in force.
   */
  public static KafkaSource<KafkaRecord> wholeTopics(
      KafkaConfig config, String job, List<String> topics) {
    return builder(config, job, topics, new KafkaRecordReader())
        .setStartingOffsets(OffsetsInitializer.earliest())
        .build();
  }

  /**
   * Records of a topic that may not be there yet: it is found within a minute after it is. A first
   * start reads from given offsets, and partitions without one from the beginning.
   *
   * @param job the consumer group is {@code <group-prefix>-<job>}
   * @param topic full name
   */
  @SuppressWarnings("deprecation") // see builder
  public static KafkaSource<KafkaRecord> rereadable(
      KafkaConfig config, String job, String topic, Map<TopicPartition, Long> offsets) {
    return untold(config, job, new KafkaRecordReader())
        .setTopicPattern(Pattern.compile(Pattern.quote(topic)))
        .setStartingOffsets(OffsetsInitializer.offsets(offsets, OffsetResetStrategy.EARLIEST))
        .build();
  }

  /**
   * Records of a topic that may not be there yet: it is found within a minute after it is.
   *
   * @param job the consumer group is {@code <group-prefix>-<job>}
   * @param topic full name
   */
  @SuppressWarnings("deprecation") // see builder
  public static KafkaSource<KafkaRecord> patient(KafkaConfig config, String job, String topic) {
    return untold(config, job, new KafkaRecordReader())
        .setTopicPattern(Pattern.compile(Pattern.quote(topic)))
        .setStartingOffsets(OffsetsInitializer.committedOffsets(OffsetResetStrategy.EARLIEST))
        .build();
  }

  /**
   * A builder that can still be bounded or started elsewhere.
   *
   * @param job the consumer group is {@code <group-prefix>-<job>}
   * @param topics full names
   */
  // The connector's own signature still asks for the enum that Kafka has deprecated.
  @SuppressWarnings("deprecation")
  public static <T> KafkaSourceBuilder<T> builder(
      KafkaConfig config,
      String job,
      List<String> topics,
      KafkaRecordDeserializationSchema<T> reader) {
    return untold(config, job, reader)
        .setTopics(topics)
        .setStartingOffsets(OffsetsInitializer.committedOffsets(OffsetResetStrategy.EARLIEST));
  }

  /** A builder that has yet to be told what to read, and from where. */
  private static <T> KafkaSourceBuilder<T> untold(
      KafkaConfig config, String job, KafkaRecordDeserializationSchema<T> reader) {
    Properties properties = new Properties();
    properties.putAll(config.properties());
    properties.setProperty("isolation.level", "read_committed");
    // New partitions are found within a minute instead of the default five.
    properties.putIfAbsent("partition.discovery.interval.ms", "60000");
    return KafkaSource.<T>builder()
        .setProperties(properties)
        .setBootstrapServers(config.bootstrapServers())
        .setGroupId(config.groupPrefix() + "-" + job)
        .setDeserializer(reader);
  }
}
