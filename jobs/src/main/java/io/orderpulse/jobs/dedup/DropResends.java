package io.orderpulse.jobs.dedup;

import io.orderpulse.events.Event;
import java.time.Duration;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.PrimitiveArrayTypeInfo;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Lets the first of each (source, id) through; keyed by both.
 *
 * <p>State: three numbers per key, gone 7 d of event time after the later of the event and its
 * arrival; so an import of old events is remembered for as long as live ones. Before the first
 * watermark nobody knows when the arrival is: then the 7 d begin anew when the timer fires.
 *
 * @param <T> what an event goes on as
 */
public abstract class DropResends<T> extends KeyedProcessFunction<String, Event, T> {

  /** Within this time of each other, equal ids are one event. */
  public static final long WINDOW = Duration.ofDays(7).toMillis();

  /** The watermark before the first. */
  protected static final long NO_WATERMARK = Long.MIN_VALUE;

  private static final long serialVersionUID = 1L;
  private static final int TIME = 0;
  private static final int KEEP_UNTIL = 1;
  private static final int ANCHORED = 2;

  private transient ValueState<long[]> seen;

  /** What makes an event the same one. */
  public static String key(Event event) {
    return event.source() + '\u0000' + event.id();
  }

  /**
   * The event as it goes on.
   *
   * @param watermark where the event clock stands, ms, or {@link #NO_WATERMARK}
   */
  protected abstract T first(Event event, long watermark);

  /** An event was dropped. */
  protected abstract void dropped(Event event);

  @Override
  public void open(OpenContext context) {
    seen =
        getRuntimeContext()
            .getState(
                new ValueStateDescriptor<>(
                    "seen", PrimitiveArrayTypeInfo.LONG_PRIMITIVE_ARRAY_TYPE_INFO));
  }

  @Override
  public void processElement(Event event, Context context, Collector<T> out) throws Exception {
    long[] first = seen.value();
    if (first != null && Math.abs(event.time() - first[TIME]) <= WINDOW) {
      dropped(event);
      return;
    }
    long watermark = context.timerService().currentWatermark();
    keep(context, event.time(), Math.max(event.time(), watermark), watermark != NO_WATERMARK);
    out.collect(first(event, watermark));
  }

  @Override
  public void onTimer(long timestamp, OnTimerContext context, Collector<T> out) throws Exception {
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
