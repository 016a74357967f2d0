package io.orderpulse.sandbox.demo;

import java.time.Duration;

/** Real-time allowances of a demonstration: everything is on one machine, so they are short. */
public final class DemoTiming {

  /** How far events come out of order at most; the simulator stays well within. */
  public static final Duration OUT_OF_ORDERNESS = Duration.ofSeconds(2);

  /** Delay of an event on its way to its topic. */
  public static final Duration JITTER = Duration.ofMillis(500);

  /** Between two photos of sign-offs that are taken to be read: one core reads two a second. */
  static final Duration PHOTO = Duration.ofSeconds(3);

  public static final Duration IDLE = Duration.ofSeconds(5);

  /** Bound for all tasks of all jobs to run. */
  public static final Duration JOBS_START = Duration.ofSeconds(180);

  /** Bound for the clocks of the jobs to pass the end. */
  public static final Duration DRAIN = Duration.ofSeconds(300);

  private DemoTiming() {}
}
