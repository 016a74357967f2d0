package io.orderpulse.sandbox.simulator;

/** Lengths of time in milliseconds. */
final class Ms {

  static final long SECOND = 1_000L;
  static final long MINUTE = 60 * SECOND;
  static final long HOUR = 60 * MINUTE;
  static final long DAY = 24 * HOUR;

  private Ms() {}

  /** Some systems keep whole seconds only; that also makes ties. */
  static long floorSecond(long time) {
    return time - Math.floorMod(time, SECOND);
  }
}
