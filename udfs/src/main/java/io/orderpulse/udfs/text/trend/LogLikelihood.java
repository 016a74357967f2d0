package io.orderpulse.udfs.text.trend;

/**
 * Dunning's log-likelihood ratio of two counts, with a sign: above 0 when the first is the more.
 */
final class LogLikelihood {

  private LogLikelihood() {}

  /**
   * @param first how many of the first had it
   * @param firstOf of how many, above 0
   * @param second how many of the second had it
   * @param secondOf of how many, above 0
   */
  static double signed(double first, double firstOf, double second, double secondOf) {
    double share = (first + second) / (firstOf + secondOf);
    double ratio = 2 * (part(first, firstOf * share) + part(second, secondOf * share));
    return first / firstOf >= second / secondOf ? ratio : -ratio;
  }

  private static double part(double seen, double expected) {
    return seen == 0 ? 0 : seen * Math.log(seen / expected);
  }
}
