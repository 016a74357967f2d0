package io.orderpulse.jobs.elasticsearch;

import java.io.Serializable;
import java.time.Duration;

/**
 * Pauses that double with each failure in a row up to a cap, in part random.
 *
 * @param initial the pause after the first failure, above zero
 * @param max the longest pause
 * @param jitter share of the pause that is random, 0 to 1
 */
public record BackOff(Duration initial, Duration max, double jitter) implements Serializable {

  /**
   * The pause before the next attempt.
   *
   * @param failures failures in a row, 1 or more
   * @param random from 0 (inclusive) to 1 (exclusive)
   * @return milliseconds, at least 1 and at most {@code max}
   */
  public long delayMillis(int failures, double random) {
    // 2^30 times a millisecond is twelve days: beyond any cap, and short of an overflow.
    double grown = initial.toMillis() * Math.pow(2, Math.min(failures - 1, 30));
    double capped = Math.min(grown, max.toMillis());
    return Math.max(1, Math.round(capped * (1 - jitter * random)));
  }
}
