package io.orderpulse.sandbox.simulator;

/** When orders come in: a Poisson process whose rate follows the hour of the day in Shanghai. */
final class DayCurve {

  /** Workshops order in the morning and after lunch; the platforms bring a small evening peak. */
  private static final double[] WEIGHT = {
    0.8, 0.4, 0.3, 0.2, 0.2, 0.4, 1.0, 2.2, 5.0, 8.0, 9.0, 7.8,
    5.0, 6.0, 7.6, 7.4, 6.6, 5.4, 4.2, 4.8, 5.6, 5.4, 4.2, 2.5
  };

  private static final double SUM = sum();

  private final double perDay;

  DayCurve(double perDay) {
    this.perDay = perDay;
  }

  /** The first arrival after {@code time}. */
  long next(long time, Rand rand) {
    long from = time;
    while (true) {
      double perHour = perDay * WEIGHT[Shanghai.hour(from)] / SUM;
      long at = from + rand.gap(Ms.HOUR / perHour);
      long hourEnd = from - Math.floorMod(from, Ms.HOUR) + Ms.HOUR;
      if (at < hourEnd) {
        return at;
      }
      from = hourEnd; // a Poisson process forgets: start afresh with the next hour's rate
    }
  }

  private static double sum() {
    double sum = 0;
    for (double w : WEIGHT) {
      sum += w;
    }
    return sum;
  }
}
