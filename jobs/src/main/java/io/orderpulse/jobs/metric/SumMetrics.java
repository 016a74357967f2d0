package io.orderpulse.jobs.metric;

import io.orderpulse.events.record.Metric;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.metrics.Counter;
import org.apache.flink.streaming.api.TimerService;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Adds up the windows of one series and states each when the clock passes its end; what changes it
 * afterwards restates it with the next revision, at most once a minute. Keyed by {@link
 * Delta#series()}. A window is forgotten when its metric is no longer restated; what comes even
 * later is counted as {@code too-late} and changes nothing.
 */
public final class SumMetrics extends KeyedProcessFunction<String, Delta, Metric> {

  private static final long serialVersionUID = 1L;
  private static final long MINUTE = 60_000;

  private transient MapState<Long, Cell> cells;
  private transient MapState<Long, List<Long>> waiting;
  private transient Counter tooLate;

  @Override
  public void open(OpenContext context) {
    cells =
        getRuntimeContext()
            .getMapState(
                new MapStateDescriptor<>("windows", Types.LONG, TypeInformation.of(Cell.class)));
    waiting =
        getRuntimeContext()
            .getMapState(new MapStateDescriptor<>("to-state", Types.LONG, Types.LIST(Types.LONG)));
    tooLate = getRuntimeContext().getMetricGroup().counter("too-late");
  }

  @Override
  public void processElement(Delta delta, Context context, Collector<Metric> out) throws Exception {
    TimerService timers = context.timerService();
    long start = delta.window();
    long end = start + delta.windowS() * 1_000L;
    long forgotten = end + Series.keptMs(delta.metric());
    long now = timers.currentWatermark();
    if (forgotten <= now) {
      tooLate.inc();
      return;
    }
    Cell before = cells.get(start);
    if (before == null) {
      before = Cell.EMPTY;
      timers.registerEventTimeTimer(forgotten);
    }
    cells.put(start, before.and(delta));
    if (!before.fresh()) {
      state(start, end > now ? end : nextMinute(now), timers);
    }
  }

  private static long nextMinute(long now) {
    return (Math.floorDiv(now, MINUTE) + 1) * MINUTE;
  }

  private void state(long start, long at, TimerService timers) throws Exception {
    List<Long> known = waiting.get(at);
    List<Long> starts = known == null ? new ArrayList<>(1) : new ArrayList<>(known);
    starts.add(start);
    waiting.put(at, starts);
    timers.registerEventTimeTimer(at);
  }

  @Override
  public void onTimer(long time, OnTimerContext context, Collector<Metric> out) throws Exception {
    Series series = Series.of(context.getCurrentKey());
    List<Long> starts = waiting.get(time);
    if (starts != null) {
      waiting.remove(time);
      starts.sort(null);
      for (long start : starts) {
        state(start, series, out);
      }
    }
    cells.remove(time - Series.keptMs(series.metric()) - series.windowMs());
  }

  private void state(long start, Series series, Collector<Metric> out) throws Exception {
    Cell cell = cells.get(start);
    if (cell == null || !cell.fresh()) {
      return;
    }
    if (cell.isNothing()) {
      cells.put(start, new Cell(cell.num(), cell.den(), cell.buckets(), cell.rev(), false));
      return;
    }
    Cell stated = cell.stated();
    cells.put(start, stated);
    out.collect(stated.metric(series, start));
  }
}
