package io.orderpulse.cep.judge;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Counts by steps of time: how many events, which distinct names, and how many values of each size.
 * Sizes are fixed logarithmic classes of 2 %, so that any steps add up. As many steps are kept as
 * the longest window has.
 */
public final class Buckets {

  /** Each class of size reaches this much further than the one before. */
  private static final double CLASS = 1.02;

  private static final double LOG_CLASS = StrictMath.log(CLASS);

  /** The class of what is not above zero. */
  public static final long NOTHING = Integer.MIN_VALUE;

  private final TreeMap<Long, Bucket> byStep = new TreeMap<>();

  /** What one step holds. */
  private static final class Bucket {
    private long count;
    private final TreeSet<String> names = new TreeSet<>();
    private final TreeMap<Long, Long> sizes = new TreeMap<>();

    boolean isPlain() {
      return names.isEmpty() && sizes.isEmpty();
    }
  }

  private Bucket at(long step) {
    return byStep.computeIfAbsent(step, s -> new Bucket());
  }

  /** Counts an event. */
  public void add(long step) {
    at(step).count++;
  }

  /** Counts an event as so many; less than nothing takes back what was counted. */
  public void add(long step, long times) {
    Bucket bucket = at(step);
    bucket.count = Math.max(0, bucket.count + times);
  }

  /** Counts a name once. */
  public void add(long step, String name) {
    at(step).names.add(name);
  }

  /** Counts a value in its class of size. */
  public void add(long step, double value) {
    at(step).sizes.merge(size(value), 1L, Long::sum);
  }

  private static long size(double value) {
    return value > 0 ? (long) StrictMath.floor(StrictMath.log(value) / LOG_CLASS) : NOTHING;
  }

  /** How many times greater one class is than another. */
  public static double ratio(long size, long other) {
    return StrictMath.pow(CLASS, size - other);
  }

  /** The greatest value of a class of size. */
  public static double upTo(long size) {
    return size == NOTHING ? 0 : StrictMath.pow(CLASS, size + 1.0);
  }

  /** Events and distinct names of the steps {@code from} to {@code to}, the latter exclusive. */
  public long count(long from, long to) {
    if (from >= to) {
      return 0;
    }
    long count = 0;
    TreeSet<String> names = null;
    for (Bucket bucket : byStep.subMap(from, to).values()) {
      count += bucket.count;
      for (long n : bucket.sizes.values()) {
        count += n;
      }
      if (!bucket.names.isEmpty()) {
        names = names == null ? new TreeSet<>() : names;
        names.addAll(bucket.names);
      }
    }
    return names == null ? count : count + names.size();
  }

  /**
   * The class of the smallest value that at least the share {@code q} of the values does not
   * exceed; there must be one.
   */
  public long quantile(long from, long to, double q) {
    TreeMap<Long, Long> sizes = new TreeMap<>();
    long total = 0;
    for (Bucket bucket : byStep.subMap(from, to).values()) {
      for (Map.Entry<Long, Long> e : bucket.sizes.entrySet()) {
        sizes.merge(e.getKey(), e.getValue(), Long::sum);
        total += e.getValue();
      }
    }
    long rank = Math.max(1, (long) StrictMath.ceil(q * total));
    long below = 0;
    for (Map.Entry<Long, Long> e : sizes.entrySet()) {
      below += e.getValue();
      if (below >= rank) {
        return e.getKey();
      }
    }
    throw new IllegalArgumentException("there is no quantile of nothing");
  }

  /** Forgets the steps before one. */
  public void forget(long before) {
    byStep.headMap(before).clear();
  }

  public boolean isEmpty() {
    return byStep.isEmpty();
  }

  public void write(CellOutput out) throws IOException {
    out.number(byStep.size());
    long last = 0;
    for (Map.Entry<Long, Bucket> e : byStep.entrySet()) {
      Bucket bucket = e.getValue();
      out.number(e.getKey() - last);
      last = e.getKey();
      out.number(bucket.isPlain() ? -1 - bucket.count : bucket.count);
      if (!bucket.isPlain()) {
        CellParts.writeNames(bucket.names, out);
        out.number(bucket.sizes.size());
        for (Map.Entry<Long, Long> size : bucket.sizes.entrySet()) {
          out.number(size.getKey());
          out.number(size.getValue());
        }
      }
    }
  }

  public static Buckets read(CellInput in) throws IOException {
    Buckets buckets = new Buckets();
    long steps = in.number();
    long step = 0;
    for (int i = 0; i < steps; i++) {
      step += in.number();
      Bucket bucket = buckets.at(step);
      long count = in.number();
      bucket.count = count < 0 ? -1 - count : count;
      if (count >= 0) {
        bucket.names.addAll(CellParts.readNames(in));
        long sizes = in.number();
        for (int s = 0; s < sizes; s++) {
          long size = in.number();
          bucket.sizes.put(size, in.number());
        }
      }
    }
    return buckets;
  }

  public Buckets copy() {
    Buckets copy = new Buckets();
    byStep.forEach(
        (step, bucket) -> {
          Bucket other = copy.at(step);
          other.count = bucket.count;
          other.names.addAll(bucket.names);
          other.sizes.putAll(bucket.sizes);
        });
    return copy;
  }
}
