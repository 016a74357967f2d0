package io.orderpulse.sandbox.bench;

import io.orderpulse.events.Event;
import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.common.eventtime.WatermarkGenerator;
import org.apache.flink.api.common.eventtime.WatermarkOutput;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;

/**
 * A watermark after every {@value #EVERY} events, not by wall time: a slow machine must not get
 * more of them for the same events than a fast one.
 */
final class BenchWatermarks implements WatermarkGenerator<Event> {

  /** What a job that catches up at 5,000 events/s reads in Flink's default interval of 200 ms. */
  private static final int EVERY = 1_000;

  private long newest = Long.MIN_VALUE;
  private int events;

  static WatermarkStrategy<Event> strategy() {
    return WatermarkStrategy.<Event>forGenerator(context -> new BenchWatermarks())
        .withTimestampAssigner((event, before) -> event.time());
  }

  @Override
  public void onEvent(Event event, long time, WatermarkOutput out) {
    newest = Math.max(newest, time);
    if (++events % EVERY == 0) {
      out.emitWatermark(new Watermark(newest - Arrivals.OUT_OF_ORDER.toMillis() - 1));
    }
  }

  @Override
  public void onPeriodicEmit(WatermarkOutput out) {
    // by count only
  }
}
