package io.orderpulse.jobs.time;

import io.orderpulse.jobs.config.ClockConfig;
import java.time.Duration;

/** The system's clock, seen through the configured acceleration. */
record ConfiguredClock(ClockConfig config) implements JobClock {

  @Override
  public long now() {
    return config.simulatedMillis(realNow());
  }

  @Override
  public long realNow() {
    return System.currentTimeMillis();
  }

  @Override
  public long simulatedMillis(Duration real) {
    return config.simulated(real).toMillis();
  }
}
