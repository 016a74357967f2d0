package io.orderpulse.sandbox.simulator;

import java.util.List;
import java.util.SplittableRandom;

/** A stream of chance that depends on nothing but its seed. Not thread-safe. */
final class Rand {

  private final SplittableRandom bits;

  /**
   * @param seed of the run
   * @param stream tells the streams of one run apart
   */
  Rand(long seed, long stream) {
    this.bits = new SplittableRandom(seed * 0x9E3779B97F4A7C15L + stream * 0xD1B54A32D192ED03L);
  }

  /** A number in [0, 1). */
  double unit() {
    return (bits.nextLong() >>> 11) * 0x1.0p-53;
  }

  boolean chance(double probability) {
    return unit() < probability;
  }

  /** A whole number from {@code low} to {@code high}, both possible. */
  long between(long low, long high) {
    return low + (long) (unit() * (high - low + 1));
  }

  /** From {@code low} to {@code high} with its peak at {@code mode} (triangular). */
  long around(long low, long mode, long high) {
    double u = unit();
    double cut = (double) (mode - low) / (high - low);
    double width = high - low;
    double offset =
        u < cut
            ? Math.sqrt(u * width * (mode - low))
            : width - Math.sqrt((1 - u) * width * (high - mode));
    return low + (long) offset;
  }

  /** A gap of a Poisson process, at least 1 ms. */
  long gap(double meanMs) {
    return Math.max(1L, (long) (-StrictMath.log(1 - unit()) * meanMs));
  }

  <T> T pick(List<T> from) {
    return from.get((int) (unit() * from.size()));
  }

  /** An index, in proportion to the weights. */
  int weighted(double... weights) {
    double sum = 0;
    for (double w : weights) {
      sum += w;
    }
    double left = unit() * sum;
    for (int i = 0; i < weights.length; i++) {
      left -= weights[i];
      if (left < 0) {
        return i;
      }
    }
    return weights.length - 1;
  }
}
