package io.orderpulse.jobs.time;

import org.apache.flink.api.common.serialization.DeserializationSchema;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.connector.kafka.source.reader.deserializer.KafkaRecordDeserializationSchema;
import org.apache.flink.util.Collector;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Makes exactly one element of each Kafka record, so that its position is known outside. */
record PositionedReader<T>(LiveRecords<T> records)
    implements KafkaRecordDeserializationSchema<Positioned<T>> {

  @Override
  public void open(DeserializationSchema.InitializationContext context) {
    records.open(context.getMetricGroup());
  }

  @Override
  public void deserialize(ConsumerRecord<byte[], byte[]> from, Collector<Positioned<T>> out) {
    out.collect(
        new Positioned<>(
            records.read(from), from.offset() + 1, WatermarkStamp.read(from.headers())));
  }

  @Override
  public TypeInformation<Positioned<T>> getProducedType() {
    throw new UnsupportedOperationException("positioned records never leave the reader");
  }
}
