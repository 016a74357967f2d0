package io.orderpulse.sandbox.report;

/**
 * A figure for one value of one or two dimensions.
 *
 * @param name the value; with an arrow between two
 * @param num numerator
 * @param den denominator; 0 of a plain count
 */
record Part(String name, double num, double den) {

  /** Between two values of a name. */
  static final String ARROW = " → ";
}
