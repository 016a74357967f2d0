package io.orderpulse.jobs.time;

import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.connector.source.ReaderOutput;
import org.apache.flink.api.connector.source.SourceOutput;

/**
 * Stands between the inner reader and Flink: notes position and time of each record, and passes the
 * record itself on. All records go through one output, since Flink would wait for a watermark of
 * each output of a split, and only {@link LivePartitions} knows one.
 */
final class LiveOutput<T> implements ReaderOutput<Positioned<T>> {

  private final ReaderOutput<T> out;
  private final LiveRecords<T> records;
  private final LivePartitions partitions;
  private final JobClock clock;

  LiveOutput(
      ReaderOutput<T> out, LiveRecords<T> records, LivePartitions partitions, JobClock clock) {
    this.out = out;
    this.records = records;
    this.partitions = partitions;
    this.clock = clock;
  }

  @Override
  public SourceOutput<Positioned<T>> createOutputForSplit(String splitId) {
    return new SplitOutput(partitions.get(splitId));
  }

  @Override
  public void releaseOutputForSplit(String splitId) {
    // Flink made an output for the split when it was assigned, although nothing goes through it.
    out.releaseOutputForSplit(splitId);
  }

  @Override
  public void collect(Positioned<T> record) {
    throw new UnsupportedOperationException("a record of no split");
  }

  @Override
  public void collect(Positioned<T> record, long timestamp) {
    collect(record);
  }

  @Override
  public void emitWatermark(Watermark watermark) {
    // The inner reader knows no watermark.
  }

  @Override
  public void markIdle() {
    // Nor when it is idle.
  }

  @Override
  public void markActive() {
    // Nor when it is not.
  }

  /** The records of one partition. */
  private final class SplitOutput implements SourceOutput<Positioned<T>> {

    private final LivePartition partition;

    SplitOutput(LivePartition partition) {
      this.partition = partition;
    }

    @Override
    public void collect(Positioned<T> record, long kafkaTimestamp) {
      collect(record);
    }

    @Override
    public void collect(Positioned<T> record) {
      T value = record.value();
      long time = value == null ? LiveRecords.NO_TIME : records.time(value);
      partition.read(record.next(), time, record.stamp(), clock.realNow());
      if (value != null) {
        out.collect(value, time);
      }
    }

    @Override
    public void emitWatermark(Watermark watermark) {
      LiveOutput.this.emitWatermark(watermark);
    }

    @Override
    public void markIdle() {
      LiveOutput.this.markIdle();
    }

    @Override
    public void markActive() {
      LiveOutput.this.markActive();
    }
  }
}
