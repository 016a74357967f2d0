package io.orderpulse.jobs.intake;

import io.orderpulse.jobs.time.LiveRecords;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.metrics.MetricGroup;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Checks and cleans raw records inside the Kafka source, before anything else sees them. */
final class RawRecords implements LiveRecords<Checked> {

  private static final long serialVersionUID = 1L;

  private final IntakeSettings settings;
  private transient RecordCheck check;

  RawRecords(IntakeSettings settings) {
    this.settings = settings;
  }

  @Override
  public void open(MetricGroup metrics) {
    check = new RecordCheck(settings, IntakeCounters.in(metrics));
  }

  @Override
  public Checked read(ConsumerRecord<byte[], byte[]> record) {
    return check.check(
        new RawRecord(record.topic(), record.partition(), record.offset(), record.value()));
  }

  @Override
  public long time(Checked checked) {
    return checked.time();
  }

  @Override
  public TypeInformation<Checked> type() {
    return TypeInformation.of(Checked.class);
  }
}
