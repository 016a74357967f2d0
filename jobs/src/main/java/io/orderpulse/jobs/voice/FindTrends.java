package io.orderpulse.jobs.voice;

import io.orderpulse.events.record.Metric;
import io.orderpulse.udfs.text.trend.Trend;
import io.orderpulse.udfs.text.trend.TrendLimits;
import io.orderpulse.udfs.text.trend.Trends;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.typeinfo.PrimitiveArrayTypeInfo;
import org.apache.flink.metrics.Counter;
import org.apache.flink.runtime.state.FunctionInitializationContext;
import org.apache.flink.runtime.state.FunctionSnapshotContext;
import org.apache.flink.streaming.api.checkpoint.CheckpointedFunction;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Tells the trending phrases of each window as metric {@code voice_trend}: {@code num} texts had
 * the phrase, of {@code den}. One task sees all texts; keyed only to have a timer.
 *
 * <p>A window is told when the watermark passes its end. A backlog brings texts of many windows
 * before the watermark moves; then the oldest of more than {@value #MOST_OPEN} is told at once.
 * What comes later than its window counts in the oldest that is open. State: the counts of {@link
 * Trends}, of bounded size, kept in memory and written at checkpoints.
 */
final class FindTrends extends KeyedProcessFunction<String, HeardPhrases, Metric>
    implements CheckpointedFunction {

  private static final long serialVersionUID = 1L;
  private static final String METRIC = "voice_trend";
  private static final int MOST_OPEN = 4;

  private final TrendLimits limits;
  private final long window;
  private transient ListState<byte[]> state;
  private transient Trends trends;
  private transient long told;
  private transient Counter found;

  /**
   * @param window length of a window, ms
   */
  FindTrends(TrendLimits limits, long window) {
    this.limits = limits;
    this.window = window;
  }

  @Override
  public void initializeState(FunctionInitializationContext context) throws Exception {
    state =
        context
            .getOperatorStateStore()
            .getListState(
                new ListStateDescriptor<>(
                    "trends", PrimitiveArrayTypeInfo.BYTE_PRIMITIVE_ARRAY_TYPE_INFO));
    trends = new Trends(limits);
    told = Long.MIN_VALUE;
    for (byte[] bytes : state.get()) {
      ByteBuffer buffer = ByteBuffer.wrap(bytes);
      told = buffer.getLong();
      trends = Trends.fromBytes(Arrays.copyOfRange(bytes, Long.BYTES, bytes.length), limits);
    }
  }

  @Override
  public void snapshotState(FunctionSnapshotContext context) throws Exception {
    byte[] counts = trends.toBytes();
    byte[] bytes =
        ByteBuffer.allocate(Long.BYTES + counts.length).putLong(told).put(counts).array();
    state.clear();
    state.add(bytes);
  }

  @Override
  public void open(OpenContext context) {
    found = getRuntimeContext().getMetricGroup().addGroup("voice").counter(VoiceMetric.TRENDS.id());
  }

  @Override
  public void processElement(HeardPhrases heard, Context context, Collector<Metric> out) {
    long start = window(heard.time(), context.timerService().currentWatermark());
    if (trends.texts(start) == 0) {
      context.timerService().registerEventTimeTimer(start + window);
    }
    trends.add(start, heard.author(), heard.candidates());
    while (trends.open().size() > MOST_OPEN) {
      tell(trends.open().get(0), out);
    }
  }

  /** The window of a time; the first that is not told yet when that one is. */
  private long window(long time, long watermark) {
    long own = Math.floorDiv(time, window) * window;
    if (own > told && own + window > watermark) {
      return own;
    }
    List<Long> open = trends.open();
    return open.isEmpty()
        ? Math.floorDiv(Math.max(watermark, told + window), window) * window
        : open.get(0);
  }

  @Override
  public void onTimer(long timestamp, OnTimerContext context, Collector<Metric> out) {
    tell(timestamp - window, out);
  }

  private void tell(long start, Collector<Metric> out) {
    double texts = trends.texts(start);
    told = Math.max(told, start);
    for (Trend trend : trends.close(start)) {
      found.inc();
      out.collect(
          new Metric(
              METRIC,
              start,
              (int) (window / 1_000),
              Map.of("phrase", trend.phrase()),
              trend.texts(),
              texts,
              null,
              0));
    }
  }
}
