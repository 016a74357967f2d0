package io.orderpulse.jobs.kafka;

import org.apache.flink.connector.kafka.sink.KafkaRecordSerializationSchema;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Writes messages to the topic each of them names; Kafka's own hash of the key places them. */
final class KafkaMessageWriter implements KafkaRecordSerializationSchema<KafkaMessage> {

  @Override
  public ProducerRecord<byte[], byte[]> serialize(
      KafkaMessage message, KafkaSinkContext context, Long timestamp) {
    return new ProducerRecord<>(
        message.topic(), null, message.timestamp(), message.key(), message.value());
  }
}
