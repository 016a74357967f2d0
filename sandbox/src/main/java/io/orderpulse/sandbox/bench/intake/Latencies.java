package io.orderpulse.sandbox.bench.intake;

import java.util.Arrays;

/** Times in ms, kept one by one; thread-safe. */
final class Latencies {

  private static final int ROOM = 1_024;
  private long[] values = new long[ROOM];
  private int size;

  synchronized void add(long millis) {
    if (size == values.length) {
      values = Arrays.copyOf(values, size * 2);
    }
    values[size++] = millis;
  }

  synchronized int size() {
    return size;
  }

  /** The nearest rank; -1 when there is none. */
  synchronized long quantile(double q) {
    if (size == 0) {
      return -1;
    }
    long[] sorted = Arrays.copyOf(values, size);
    Arrays.sort(sorted);
    return sorted[(int) Math.min(size - 1, Math.max(0, Math.ceil(q * size) - 1))];
  }
}
