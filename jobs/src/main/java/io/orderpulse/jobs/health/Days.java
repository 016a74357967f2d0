package io.orderpulse.jobs.health;

import java.time.Duration;

/**
 * Times rounded to whole days (UTC), ms since the epoch: what is only to be forgotten some day
 * needs one timer a day and not one per event.
 */
public final class Days {

  private static final long DAY = Duration.ofDays(1).toMillis();

  private Days() {}

  /** The last midnight that is not after a time. */
  static long before(long time) {
    return time - Math.floorMod(time, DAY);
  }

  /** The first midnight that is not before a time. */
  public static long after(long time) {
    return time + Math.floorMod(-time, DAY);
  }

  static boolean isMidnight(long time) {
    return Math.floorMod(time, DAY) == 0;
  }
}
