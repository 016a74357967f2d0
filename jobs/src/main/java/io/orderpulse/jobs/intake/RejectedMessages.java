package io.orderpulse.jobs.intake;

import io.orderpulse.events.json.RecordWriter;
import io.orderpulse.events.record.Rejected;
import org.apache.flink.api.common.serialization.SerializationSchema;
import org.apache.flink.connector.kafka.sink.KafkaRecordSerializationSchema;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Refusals as Kafka records without a key: nothing belongs together. */
final class RejectedMessages implements KafkaRecordSerializationSchema<Rejected> {

  private static final long serialVersionUID = 1L;

  private final String topic;
  private transient RecordWriter writer;

  RejectedMessages(String topic) {
    this.topic = topic;
  }

  @Override
  public void open(SerializationSchema.InitializationContext context, KafkaSinkContext sink) {
    writer = new RecordWriter();
  }

  @Override
  public ProducerRecord<byte[], byte[]> serialize(
      Rejected rejected, KafkaSinkContext context, Long timestamp) {
    return new ProducerRecord<>(topic, writer.write(rejected));
  }
}
