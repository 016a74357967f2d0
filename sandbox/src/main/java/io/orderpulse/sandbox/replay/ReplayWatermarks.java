package io.orderpulse.sandbox.replay;

import io.orderpulse.jobs.intake.Checked;
import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.common.eventtime.WatermarkGenerator;
import org.apache.flink.api.common.eventtime.WatermarkOutput;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;

/**
 * A watermark after each event. It stays 1 ms behind, as another event of the same moment may
 * follow. The end of the input lets every pending deadline fire.
 */
final class ReplayWatermarks implements WatermarkGenerator<Checked> {

  private long newest = Long.MIN_VALUE;

  static WatermarkStrategy<Checked> strategy() {
    return WatermarkStrategy.<Checked>forGenerator(context -> new ReplayWatermarks())
        .withTimestampAssigner((checked, time) -> checked.time());
  }

  @Override
  public void onEvent(Checked checked, long time, WatermarkOutput out) {
    if (checked.time() > newest) {
      newest = checked.time();
      out.emitWatermark(new Watermark(newest - 1));
    }
  }

  @Override
  public void onPeriodicEmit(WatermarkOutput out) {
    // after each event only, so that two runs are the same
  }
}
