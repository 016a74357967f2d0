package io.orderpulse.sandbox.demo;

import io.orderpulse.jobs.config.ClockConfig;
import java.time.Instant;

/** The clock that simulator and jobs share. */
final class DemoClock {

  private final ClockConfig config;

  /**
   * @param speed simulated seconds in a real one
   * @param start simulated time at {@code realStart}
   * @param realStart real time
   */
  DemoClock(double speed, Instant start, Instant realStart) {
    this.config = new ClockConfig(speed, start, realStart);
  }

  ClockConfig config() {
    return config;
  }

  /** Simulated time, ms since the epoch. */
  long now() {
    return config.simulatedMillis(System.currentTimeMillis());
  }

  /** Real time until a simulated moment, 0 when it is over. */
  long realMillisUntil(long simulated) {
    return Math.max(0, (long) Math.ceil((simulated - now()) / config.speed()));
  }
}
