package io.orderpulse.sandbox.bench;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** The median of several rounds and how far they are apart. */
public record Spread(double median, double least, double most) {

  public static Spread of(double... values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int middle = sorted.length / 2;
    double median =
        sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    return new Spread(median, sorted[0], sorted[sorted.length - 1]);
  }

  public static <T> Spread of(List<T> rounds, ToDoubleFunction<T> value) {
    return of(rounds.stream().mapToDouble(value).toArray());
  }
}
