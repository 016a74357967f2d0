package io.orderpulse.jobs.time;

import io.orderpulse.events.json.EventReader;
import io.orderpulse.events.json.MalformedEventException;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Of events only their time. */
record EventTimes() implements LiveRecords<Long> {

  @Override
  public Long read(ConsumerRecord<byte[], byte[]> record) {
    try {
      return new EventReader().read(record.value()).time();
    } catch (MalformedEventException e) {
      throw new IllegalStateException("intake wrote something else than an event", e);
    }
  }

  @Override
  public long time(Long value) {
    return value;
  }

  @Override
  public TypeInformation<Long> type() {
    return Types.LONG;
  }
}
