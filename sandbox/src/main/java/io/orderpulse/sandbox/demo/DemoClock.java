package io.orderpulse.sandbox.demo;

import io.orderpulse.jobs.config.ClockConfig;
import java.time.Instant;

/** The clock that simulator and jobs share. */
public final class DemoClock {

  private final ClockConfig config;

  /**
   * @param speed simulated seconds in a real one
   * @param start simulated time at {@code realStart}
   * @param realStart real time
   */
  public DemoClock(double speed, Instant start, Instant realStart) {
    this.config = new ClockConfig(speed, start, realStart);
  }

  /** The clock as the jobs' settings say it. */
  public ClockConfig config() {
    return config;
  }

  /** Simulated time, ms since the epoch. */
  public long now() {
    return config.simulatedMillis(System.currentTimeMillis());
  }

  /** Real time until a simulated moment, 0 when it is over. */
  public long realMillisUntil(long simulated) {
    return Math.max(0, (long) Math.ceil((simulated - now()) / config.speed()));
  }
}
