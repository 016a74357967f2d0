package io.orderpulse.jobs.time;

import io.orderpulse.jobs.config.ClockConfig;
import io.orderpulse.jobs.config.TimeConfig;
import java.io.Serializable;
import java.time.Duration;

/**
 * How a live job tells the time of its events.
 *
 * @param clock moves the watermark when nothing else does
 * @param outOfOrderness how far behind the newest event of a partition another may come; real time
 * @param quiet silence after which a partition that is read to its end no longer counts; real time
 */
public record LiveTime(JobClock clock, Duration outOfOrderness, Duration quiet)
    implements Serializable {

  /** The time the configuration asks for. */
  public static LiveTime of(TimeConfig time, ClockConfig clock) {
    return new LiveTime(JobClock.of(clock), time.outOfOrderness(), time.idle());
  }
}
