package io.orderpulse.jobs.metric;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.typeinfo.TypeInfo;

/**
 * What one fact adds to one metric; its opposite takes it back.
 *
 * @param metric id of the metric
 * @param dims names and values of its dimensions in turn, by name; without those that are unknown
 * @param at the time that names the window, ms
 * @param windowS length of the window in seconds
 * @param num for the numerator
 * @param den for the denominator, or null of a plain count
 * @param bucket the bucket that it is counted in, or null when the metric has none
 * @param count 1, or −1 when it takes back
 */
@TypeInfo(DeltaSerializer.Factory.class)
public record Delta(
    String metric,
    List<String> dims,
    long at,
    int windowS,
    BigDecimal num,
    BigDecimal den,
    Long bucket,
    int count) {

  static final int MINUTE = 60;

  /** A count of one. */
  static Delta one(MetricId metric, long at, String... dims) {
    return of(metric, at, BigDecimal.ONE, null, dims);
  }

  /** Part of a whole: one in the denominator, and in the numerator when it holds. */
  static Delta share(MetricId metric, long at, boolean holds, String... dims) {
    return of(metric, at, holds ? BigDecimal.ONE : BigDecimal.ZERO, BigDecimal.ONE, dims);
  }

  /** A value in a distribution, in the metric's unit. */
  static Delta value(MetricId metric, long at, long value, String... dims) {
    Delta sum = of(metric, at, BigDecimal.valueOf(value), BigDecimal.ONE, dims);
    return sum.in(Buckets.of(value));
  }

  /**
   * @param dims names and values in turn, names sorted; a value that is null or empty is unknown
   */
  static Delta of(MetricId metric, long at, BigDecimal num, BigDecimal den, String... dims) {
    List<String> known = new ArrayList<>(dims.length);
    for (int i = 0; i < dims.length; i += 2) {
      if (dims[i + 1] != null && !dims[i + 1].isEmpty()) {
        known.add(dims[i]);
        known.add(dims[i + 1]);
      }
    }
    return new Delta(metric.wire(), List.copyOf(known), at, MINUTE, num, den, null, 1);
  }

  /** The same, counted in a bucket. */
  Delta in(long newBucket) {
    return new Delta(metric, dims, at, windowS, num, den, newBucket, count);
  }

  /** The opposite. */
  Delta back() {
    return new Delta(
        metric, dims, at, windowS, num.negate(), den == null ? null : den.negate(), bucket, -count);
  }

  /** Start of its window, ms. */
  long window() {
    long length = windowS * 1_000L;
    return Math.floorDiv(at, length) * length;
  }

  /** The key of what is added up together but for the window. */
  public String series() {
    return Series.key(metric, windowS, dims);
  }
}
