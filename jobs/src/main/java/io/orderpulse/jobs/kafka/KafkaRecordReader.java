package io.orderpulse.jobs.kafka;

import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.connector.kafka.source.reader.deserializer.KafkaRecordDeserializationSchema;
import org.apache.flink.util.Collector;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Hands records on untouched, with their position. */
final class KafkaRecordReader implements KafkaRecordDeserializationSchema<KafkaRecord> {

  @Override
  public void deserialize(ConsumerRecord<byte[], byte[]> from, Collector<KafkaRecord> out) {
    out.collect(
        new KafkaRecord(
            from.topic(),
            from.partition(),
            from.offset(),
            from.timestamp(),
            from.key(),
            from.value()));
  }

  @Override
  public TypeInformation<KafkaRecord> getProducedType() {
    return TypeInformation.of(KafkaRecord.class);
  }
}
