package io.orderpulse.jobs.time;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.connector.source.ReaderOutput;
import org.apache.flink.api.connector.source.SourceEvent;
import org.apache.flink.api.connector.source.SourceReader;
import org.apache.flink.connector.kafka.source.split.KafkaPartitionSplit;
import org.apache.flink.core.io.InputStatus;

/** The Kafka reader with watermarks of its own around it. */
@SuppressWarnings("try") // Flink's interface says that close may be interrupted
final class LiveReader<T> implements SourceReader<T, KafkaPartitionSplit> {

  private final SourceReader<Positioned<T>, KafkaPartitionSplit> inner;
  private final LiveRecords<T> records;
  private final JobClock clock;
  private final LivePartitions partitions;
  private final EndProbe probe;
  private final Ticker ticker;
  private LiveOutput<T> output;
  private long nextTick;
  private long emitted = Long.MIN_VALUE;
  private boolean idle;

  LiveReader(
      SourceReader<Positioned<T>, KafkaPartitionSplit> inner,
      LiveRecords<T> records,
      JobClock clock,
      LivePartitions partitions,
      EndProbe probe,
      Ticker ticker) {
    this.inner = inner;
    this.records = records;
    this.clock = clock;
    this.partitions = partitions;
    this.probe = probe;
    this.ticker = ticker;
  }

  @Override
  public void start() {
    inner.start();
    probe.start();
    ticker.start();
  }

  @Override
  public InputStatus pollNext(ReaderOutput<T> out) throws Exception {
    if (output == null) {
      output = new LiveOutput<>(out, records, partitions, clock);
    }
    InputStatus status = inner.pollNext(output);
    long real = clock.realNow();
    if (real >= nextTick) {
      nextTick = real + Ticker.PERIOD_MS;
      tick(real, out);
    }
    return status;
  }

  private void tick(long real, ReaderOutput<T> out) {
    if (partitions.isEmpty()) {
      if (!idle) {
        out.markIdle();
        idle = true;
      }
      return;
    }
    if (idle) {
      out.markActive();
      idle = false;
    }
    partitions.learn(probe.answer());
    probe.ask(partitions.questions(real));
    long watermark = partitions.watermark(real);
    if (watermark > emitted) {
      out.emitWatermark(new Watermark(watermark));
      emitted = watermark;
    }
  }

  @Override
  public void addSplits(List<KafkaPartitionSplit> splits) {
    for (KafkaPartitionSplit split : splits) {
      partitions.add(
          split.splitId(),
          new LivePartition(split.getTopicPartition(), split.getStartingOffset(), clock.realNow()));
    }
    nextTick = 0;
    inner.addSplits(splits);
  }

  @Override
  public CompletableFuture<Void> isAvailable() {
    return ticker.untilTickOr(inner.isAvailable());
  }

  @Override
  public List<KafkaPartitionSplit> snapshotState(long checkpointId) {
    return inner.snapshotState(checkpointId);
  }

  @Override
  public void notifyNoMoreSplits() {
    inner.notifyNoMoreSplits();
  }

  @Override
  public void handleSourceEvents(SourceEvent event) {
    inner.handleSourceEvents(event);
  }

  @Override
  public void notifyCheckpointComplete(long checkpointId) throws Exception {
    inner.notifyCheckpointComplete(checkpointId);
  }

  @Override
  public void notifyCheckpointAborted(long checkpointId) throws Exception {
    inner.notifyCheckpointAborted(checkpointId);
  }

  @Override
  public void pauseOrResumeSplits(Collection<String> pause, Collection<String> resume) {
    inner.pauseOrResumeSplits(pause, resume);
  }

  @Override
  public void close() throws Exception {
    ticker.close();
    probe.close();
    inner.close();
  }
}
