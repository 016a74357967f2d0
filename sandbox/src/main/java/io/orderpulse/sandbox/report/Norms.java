package io.orderpulse.sandbox.report;

import java.time.Duration;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * How long is usual between two steps: what 95 of 100 orders without complaint keep to. What is
 * longer is a blank, but never what lasts 3 minutes or less.
 *
 * @param p95 seconds by {@code from → to}; ways that are too rare for a norm are not there
 */
record Norms(Map<String, Double> p95) {

  /** Percentile that is the norm. */
  static final int PERCENTILE = 95;

  /** Fewer segments are too few to say what is usual. */
  static final int FEWEST = 20;

  private static final double LEAST = Duration.ofMinutes(3).toSeconds();

  /** What carriers do takes its time, overnight for example. */
  private static final double TRANSIT = Duration.ofHours(24).toSeconds();

  /** The norm of a way, in seconds. */
  OptionalDouble norm(String way) {
    Double norm = p95.get(way);
    return norm == null ? OptionalDouble.empty() : OptionalDouble.of(norm);
  }

  /**
   * Longer is blank, in seconds: the norm, at least 3 min. Ways without norm, as those to the first
   * complaint, which only complained orders have, may take 3 min, those of carriers 24 h.
   */
  double limit(String way) {
    boolean transit = way.startsWith("logistics.") || way.contains("→ logistics.");
    return Math.max(LEAST, norm(way).orElse(transit ? TRANSIT : LEAST));
  }
}
