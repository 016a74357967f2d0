package io.orderpulse.jobs.time;

import io.orderpulse.jobs.config.ClockConfig;
import java.io.Serializable;
import java.time.Duration;

/** The clock of a job: the wall clock, or an accelerated one that all jobs and systems share. */
public interface JobClock extends Serializable {

  /** The time events are compared with, ms since the epoch. */
  long now();

  /** Real time, ms since the epoch: for quiet, probing and whatever else waits for machines. */
  long realNow();

  /** How much time passes on this clock during a real duration, ms. */
  long simulatedMillis(Duration real);

  /** The clock that the configuration asks for. */
  static JobClock of(ClockConfig config) {
    return new ConfiguredClock(config);
  }

  /** The wall clock. */
  static JobClock wall() {
    return of(new ClockConfig(1, java.time.Instant.EPOCH, java.time.Instant.EPOCH));
  }
}
