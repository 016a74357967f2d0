package io.orderpulse.sandbox.bench;

import io.orderpulse.events.Event;
import java.time.Duration;
import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.common.eventtime.WatermarkGenerator;
import org.apache.flink.api.common.eventtime.WatermarkOutput;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;

/**
 * A watermark after every {@value #EVERY} events, not by wall time: a slow machine must not get
 * more of them for the same events than a fast one.
 */
public final class BenchWatermarks implements WatermarkGenerator<Event> {

  /** No event comes later than this behind a younger one. */
  public static final Duration OUT_OF_ORDER = Arrivals.OUT_OF_ORDER;

  /** What a job that catches up at 5,000 events/s reads in Flink's default interval of 200 ms. */
  private static final int EVERY = 1_000;

  private long newest = Long.MIN_VALUE;
  private int events;

  public static WatermarkStrategy<Event> strategy() {
    return WatermarkStrategy.<Event>forGenerator(context -> new BenchWatermarks())
        .withTimestampAssigner((event, before) -> event.time());
  }

  @Override
  public void onEvent(Event event, long time, WatermarkOutput out) {
    long watermark = after(event);
    if (watermark != Long.MIN_VALUE) {
      out.emitWatermark(new Watermark(watermark));
    }
  }

  /** The watermark behind this event, ms since the epoch; Long.MIN_VALUE for none. */
  public long after(Event event) {
    newest = Math.max(newest, event.time());
    return ++events % EVERY == 0 ? newest - OUT_OF_ORDER.toMillis() - 1 : Long.MIN_VALUE;
  }

  @Override
  public void onPeriodicEmit(WatermarkOutput out) {
    // by count only
  }
}
