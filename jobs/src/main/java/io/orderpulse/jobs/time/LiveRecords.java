package io.orderpulse.jobs.time;

import java.io.Serializable;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.metrics.MetricGroup;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Turns Kafka records into a job's records, once, in the task that reads them.
 *
 * @param <T> what the job works on
 */
public interface LiveRecords<T> extends Serializable {

  /** The time of a record that must not move the watermark. */
  long NO_TIME = Long.MIN_VALUE;

  /** Called once per task before the first record. */
  default void open(MetricGroup metrics) {}

  /** The job's record, or null when there is none in it. Must not throw on bad input. */
  T read(ConsumerRecord<byte[], byte[]> record);

  /** Event time in ms since the epoch, or {@link #NO_TIME} for imports and refused records. */
  long time(T record);

  /** Type of the job's records. */
  TypeInformation<T> type();
}
