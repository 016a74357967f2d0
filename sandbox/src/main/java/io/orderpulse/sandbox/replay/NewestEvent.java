package io.orderpulse.sandbox.replay;

import io.orderpulse.jobs.time.JobClock;
import java.time.Duration;

/** The clock of a replay: the newest event so far. Before the first, nothing is ahead of it. */
final class NewestEvent implements JobClock {

  private static final long serialVersionUID = 1L;

  private long newest = Long.MIN_VALUE;

  void advance(long time) {
    newest = Math.max(newest, time);
  }

  @Override
  public long now() {
    return newest == Long.MIN_VALUE ? Long.MAX_VALUE : newest;
  }

  @Override
  public long realNow() {
    return 0;
  }

  @Override
  public long simulatedMillis(Duration real) {
    return real.toMillis();
  }
}
