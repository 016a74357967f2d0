package io.orderpulse.jobs.rules;

import org.apache.flink.api.common.eventtime.WatermarkGenerator;
import org.apache.flink.api.common.eventtime.WatermarkOutput;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;

/**
 * The clock of a stream that has none: idle from the start, so that a stream on which nothing comes
 * for months holds no other back. It is not at the end of time either: where the other stream falls
 * idle too, that would be the time.
 *
 * @param <T> element
 */
public final class Timeless<T> implements WatermarkGenerator<T> {

  private Timeless() {}

  public static <T> WatermarkStrategy<T> strategy() {
    return WatermarkStrategy.<T>forGenerator(context -> new Timeless<>())
        .withTimestampAssigner((element, before) -> Long.MAX_VALUE);
  }

  @Override
  public void onEvent(T element, long time, WatermarkOutput output) {
    output.markIdle();
  }

  @Override
  public void onPeriodicEmit(WatermarkOutput output) {
    output.markIdle();
  }
}
