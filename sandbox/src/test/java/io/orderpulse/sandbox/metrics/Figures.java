package io.orderpulse.sandbox.metrics;

import io.orderpulse.events.record.Metric;
import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;

/** Sums by metric, minute and dimensions, as lines that can be compared. */
final class Figures {

  private record Sum(BigDecimal num, BigDecimal den, TreeMap<String, Long> buckets) {}

  private final TreeMap<String, Sum> sums = new TreeMap<>();

  /** Names and values of the dimensions in turn; null and empty are unknown. */
  void add(String metric, long at, Number num, Number den, String... dims) {
    add(metric, at, num, den, null, dims);
  }

  /** With a value, in the distribution. */
  void add(String metric, long at, Number num, Number den, Long value, String... dims) {
    TreeMap<String, String> known = new TreeMap<>();
    for (int i = 0; i < dims.length; i += 2) {
      if (dims[i + 1] != null && !dims[i + 1].isEmpty()) {
        known.put(dims[i], dims[i + 1]);
      }
    }
    TreeMap<String, Long> bucket = new TreeMap<>();
    if (value != null) {
      bucket.put(bucket(value), 1L);
    }
    BigDecimal whole = den == null ? null : new BigDecimal(den.toString());
    add(key(metric, at, known), new Sum(new BigDecimal(num.toString()), whole, bucket));
  }

  /** 128 buckets to each doubling. */
  private static String bucket(long value) {
    long width = 1;
    while (value / width >= 256) {
      width *= 2;
    }
    return Long.toString(value / width * width);
  }

  private static String key(String metric, long at, Map<String, String> dims) {
    return metric + " " + Math.floorDiv(at, 60_000) + " " + dims;
  }

  private void add(String key, Sum sum) {
    sums.merge(
        key,
        sum,
        (a, b) -> {
          TreeMap<String, Long> buckets = new TreeMap<>(a.buckets);
          b.buckets.forEach((name, count) -> buckets.merge(name, count, Long::sum));
          return new Sum(a.num.add(b.num), a.den == null ? b.den : a.den.add(b.den), buckets);
        });
  }

  void add(Metric metric) {
    TreeMap<String, Long> buckets = new TreeMap<>();
    if (metric.buckets() != null) {
      buckets.putAll(metric.buckets());
    }
    add(
        key(metric.metric(), metric.windowStart(), new TreeMap<>(metric.dims())),
        new Sum(
            BigDecimal.valueOf(metric.num()),
            metric.den() == null ? null : BigDecimal.valueOf(metric.den()),
            buckets));
  }

  /** What is not zero, as {@code metric minute dims: num/den buckets}. */
  TreeMap<String, String> lines() {
    TreeMap<String, String> lines = new TreeMap<>();
    sums.forEach(
        (key, sum) -> {
          boolean nothing =
              sum.num.signum() == 0
                  && (sum.den == null || sum.den.signum() == 0)
                  && sum.buckets.isEmpty();
          if (!nothing) {
            String den = sum.den == null ? "-" : plain(sum.den);
            lines.put(key, plain(sum.num) + "/" + den + " " + sum.buckets);
          }
        });
    return lines;
  }

  private static String plain(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }
}
