package io.orderpulse.jobs.intake;

import io.orderpulse.jobs.time.JobClock;
import java.time.Duration;

/** A clock that stands still. */
record FixedClock(long now) implements JobClock {

  @Override
  public long realNow() {
    return now;
  }

  @Override
  public long simulatedMillis(Duration real) {
    return real.toMillis();
  }
}
