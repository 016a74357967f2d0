package io.orderpulse.jobs.time;

import java.time.Duration;

/** A clock that stands until it is moved. */
final class TestClock implements JobClock {

  private static final long serialVersionUID = 1L;

  private final long speed;
  private long real = 1_000_000;

  TestClock(long speed) {
    this.speed = speed;
  }

  void advance(Duration duration) {
    real += duration.toMillis();
  }

  @Override
  public long now() {
    return 1_771_000_000_000L + speed * real;
  }

  @Override
  public long realNow() {
    return real;
  }

  @Override
  public long simulatedMillis(Duration duration) {
    return speed * duration.toMillis();
  }
}
