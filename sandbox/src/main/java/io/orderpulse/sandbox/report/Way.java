package io.orderpulse.sandbox.report;

import java.util.Comparator;
import java.util.OptionalDouble;

/**
 * Segments between two steps, measured by their own norm.
 *
 * @param name {@code from → to}
 * @param norm seconds that are usual, or empty
 * @param blank segments that were longer, and longer than 3 min
 * @param all all of them
 */
record Way(String name, OptionalDouble norm, double blank, double all) {

  /** Those where more is blank than usual come first. */
  static final Comparator<Way> WORST_FIRST =
      Comparator.comparingDouble(Way::excess).reversed().thenComparing(Way::name);

  /** Blank segments beyond those that the norm itself lets be longer. */
  double excess() {
    return norm.isPresent() ? blank - all * (100 - Norms.PERCENTILE) / 100 : blank;
  }
}
