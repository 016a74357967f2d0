package io.orderpulse.udfs.vision.signoff;

/**
 * A box before an option.
 *
 * @param certainty how much it looks like a box, 0 to 1
 * @param ink share of its inside that is written on, 0 to 1
 * @param gap between the box and the words, in heights of the line; may be a little below 0
 */
record TickBox(double certainty, double ink, double gap) {

  static final double LEAST_CERTAINTY = 0.4;

  /** More than a speck, or the rim of a blurred box, is inside. */
  private static final double LEAST_INK = 0.15;

  boolean ticked() {
    return ink >= LEAST_INK;
  }
}
