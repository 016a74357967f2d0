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
 * @param silenceLag how far behind the clock the watermark stays while all is silent; real time
 */
public record LiveTime(JobClock clock, Duration outOfOrderness, Duration quiet, Duration silenceLag)
    implements Serializable {

  /** For a job that reads what systems outside write. */
  public static LiveTime outside(TimeConfig time, ClockConfig clock) {
    return new LiveTime(
        JobClock.of(clock), time.outOfOrderness(), time.idle(), time.outOfOrderness());
  }

  /**
   * For a job that reads what intake has ordered. In silence it stays further back than intake,
   * which still holds the last events while its own clock has not passed them.
   */
  public static LiveTime behindIntake(TimeConfig time, ClockConfig clock) {
    return new LiveTime(
        JobClock.of(clock), time.eventsOutOfOrderness(), time.idle(), time.silenceLag());
  }
}
