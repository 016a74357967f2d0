package io.orderpulse.jobs.metric;

import java.util.Map;
import java.util.TreeMap;

/**
 * Fixed logarithmic buckets of whole numbers: 128 to each doubling, so that a bucket is less than
 * 0.8 % wide and numbers below 256 are exact. A bucket is named by its least number. As the bounds
 * never change, buckets of any windows add up.
 */
public final class Buckets {

  private static final int BITS = 7;

  private Buckets() {}

  /** The least number of a number's bucket; what is negative counts as 0. */
  public static long of(long value) {
    long least = Math.max(0, value);
    int shift = shift(least);
    return least >> shift << shift;
  }

  /** The first number that is not in the bucket any more. */
  static long end(long bucket) {
    return bucket + (1L << shift(bucket));
  }

  private static int shift(long value) {
    return Math.max(0, Long.SIZE - 1 - Long.numberOfLeadingZeros(value | 1) - BITS);
  }

  /**
   * The middle of the bucket with the quantile by nearest rank.
   *
   * @param buckets counts by the least number of the bucket, as in a metric
   * @param quantile above 0, at most 1
   * @return null when there is nothing in them
   */
  public static Long quantile(Map<String, Long> buckets, double quantile) {
    TreeMap<Long, Long> sorted = new TreeMap<>();
    buckets.forEach((bucket, count) -> sorted.merge(Long.valueOf(bucket), count, Long::sum));
    long all = sorted.values().stream().mapToLong(Long::longValue).sum();
    long rank = (long) Math.ceil(quantile * all);
    for (Map.Entry<Long, Long> bucket : sorted.entrySet()) {
      rank -= bucket.getValue();
      if (rank <= 0 && all > 0) {
        return bucket.getKey() + (end(bucket.getKey()) - 1 - bucket.getKey()) / 2;
      }
    }
    return null;
  }
}
