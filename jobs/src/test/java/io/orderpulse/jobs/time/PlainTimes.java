package io.orderpulse.jobs.time;

import java.nio.charset.StandardCharsets;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Records that are nothing but their time, in ms; a negative one does not move the watermark. */
record PlainTimes() implements LiveRecords<Long> {

  @Override
  public Long read(ConsumerRecord<byte[], byte[]> record) {
    return Long.valueOf(new String(record.value(), StandardCharsets.UTF_8));
  }

  @Override
  public long time(Long value) {
    return value < 0 ? NO_TIME : value;
  }

  @Override
  public TypeInformation<Long> type() {
    return Types.LONG;
  }
}
