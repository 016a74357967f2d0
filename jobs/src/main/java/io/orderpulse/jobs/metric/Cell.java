package io.orderpulse.jobs.metric;

import io.orderpulse.events.record.Metric;
import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import org.apache.flink.api.common.typeinfo.TypeInfo;

/**
 * One window of one series. Immutable.
 *
 * @param num sum of the numerators, exact
 * @param den sum of the denominators, exact, or null of a plain count
 * @param buckets counts by the least number of the bucket; empty when the metric has none
 * @param rev last revision stated, −1 before the first
 * @param fresh it has changed since
 */
@TypeInfo(CellSerializer.Factory.class)
public record Cell(
    BigDecimal num, BigDecimal den, TreeMap<Long, Long> buckets, int rev, boolean fresh) {

  static final Cell EMPTY = new Cell(BigDecimal.ZERO, null, new TreeMap<>(), -1, false);

  Cell and(Delta delta) {
    TreeMap<Long, Long> counts = buckets;
    if (delta.bucket() != null) {
      counts = new TreeMap<>(buckets);
      counts.merge(delta.bucket(), (long) delta.count(), Long::sum);
      counts.values().removeIf(count -> count == 0);
    }
    BigDecimal whole = den;
    if (delta.den() != null) {
      whole = den == null ? delta.den() : den.add(delta.den());
    }
    return new Cell(num.add(delta.num()), whole, counts, rev, true);
  }

  /** True when there is nothing to say: nothing was said and nothing is in it. */
  boolean isNothing() {
    return rev < 0 && num.signum() == 0 && (den == null || den.signum() == 0) && buckets.isEmpty();
  }

  /** The same, stated once more. */
  Cell stated() {
    return new Cell(num, den, buckets, rev + 1, false);
  }

  Metric metric(Series series, long start) {
    Map<String, Long> named = null;
    if (!buckets.isEmpty()) {
      named = new TreeMap<>();
      for (Map.Entry<Long, Long> bucket : buckets.entrySet()) {
        named.put(Long.toString(bucket.getKey()), bucket.getValue());
      }
    }
    return new Metric(
        series.metric(),
        start,
        series.windowS(),
        series.dims(),
        num.doubleValue(),
        den == null ? null : (Double) den.doubleValue(),
        named,
        rev);
  }
}
