package io.orderpulse.jobs.intake;

import io.orderpulse.events.Event;
import io.orderpulse.events.json.EventWriter;
import io.orderpulse.jobs.time.WatermarkStamp;
import java.nio.charset.StandardCharsets;
import org.apache.flink.api.common.serialization.SerializationSchema;
import org.apache.flink.connector.kafka.sink.KafkaRecordSerializationSchema;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * Events as Kafka records. Their Kafka timestamp is the time of writing, as by event time Kafka
 * would delete an import of old events at once.
 */
final class EventMessages implements KafkaRecordSerializationSchema<StampedEvent> {

  private static final long serialVersionUID = 1L;

  private final String topic;
  private transient EventWriter writer;

  EventMessages(String topic) {
    this.topic = topic;
  }

  @Override
  public void open(SerializationSchema.InitializationContext context, KafkaSinkContext sink) {
    writer = new EventWriter();
  }

  @Override
  public ProducerRecord<byte[], byte[]> serialize(
      StampedEvent stamped, KafkaSinkContext context, Long timestamp) {
    Event event = stamped.event();
    ProducerRecord<byte[], byte[]> record =
        new ProducerRecord<>(
            topic, event.partitionKey().getBytes(StandardCharsets.UTF_8), writer.write(event));
    new WatermarkStamp(stamped.watermark(), stamped.writer(), stamped.writers())
        .write(record.headers());
    return record;
  }
}
