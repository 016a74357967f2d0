package io.orderpulse.jobs.intake;

import io.orderpulse.events.Event;
import java.time.Duration;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.PrimitiveArrayTypeInfo;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Lets the first of each (source, id) through and marks it when it is behind the watermark.
 *
 * <p>State: three numbers per key, gone 7 d of event time after the later of the event and its
 * arrival; so an import of old events is remembered for as long as live ones. Before the first
 * watermark nobody knows when the arrival is: then the 7 d begin anew when the timer fires.
 */
final class DropResends extends KeyedProcessFunction<String, Event, Event> {

  /** Within this time of each other, equal ids are one event. */
  static final long WINDOW = Duration.ofDays(7).toMillis();

  private static final long serialVersionUID = 1L;
  private static final int TIME = 0;
  private static final int KEEP_UNTIL = 1;
  private static final int ANCHORED = 2;

  private transient ValueState<long[]> seen;
  private transient IntakeCounters counters;

  /** What makes an event the same one. */
  static String key(Event event) {
    return event.source() + '\u0000' + event.id();
  }

  @Override
  public void open(OpenContext context) {
    seen =
        getRuntimeContext()
            .getState(
                new ValueStateDescriptor<>(
                    "seen", PrimitiveArrayTypeInfo.LONG_PRIMITIVE_ARRAY_TYPE_INFO));
    counters = new IntakeCounters(getRuntimeContext().getMetricGroup().addGroup("intake"));
  }

  @Override
  public void processElement(Event event, Context context, Collector<Event> out) throws Exception {
    long[] first = seen.value();
    if (first != null && Math.abs(event.time() - first[TIME]) <= WINDOW) {
      counters.count(IntakeMetric.RESENDS);
      return;
    }
    long watermark = context.timerService().currentWatermark();
    boolean known = watermark != Long.MIN_VALUE;
    keep(context, event.time(), Math.max(event.time(), watermark), known);
    boolean late = known && !event.batch() && event.time() <= watermark;
    if (late) {
      counters.count(IntakeMetric.LATE);
    }
    out.collect(event.withLate(late));
  }

  @Override
  public void onTimer(long timestamp, OnTimerContext context, Collector<Event> out)
      throws Exception {
    long[] first = seen.value();
    if (first == null || first[KEEP_UNTIL] > timestamp) {
      return; // an event of the same id but another time has taken its place
    }
    long watermark = context.timerService().currentWatermark();
    if (first[ANCHORED] == 1 || watermark == Long.MAX_VALUE) {
      seen.clear();
    } else {
      keep(context, first[TIME], watermark, true);
    }
  }

  private void keep(Context context, long time, long from, boolean anchored) throws Exception {
    long until = from + WINDOW;
    seen.update(new long[] {time, until, anchored ? 1 : 0});
    context.timerService().registerEventTimeTimer(until);
  }
}
