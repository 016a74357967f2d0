package io.orderpulse.sandbox.bench;

import java.util.List;

/**
 * What was measured of one variant, its set-up and the idle process taken off.
 *
 * @param variant its name
 * @param eventsPerSecond by the wall clock
 * @param cpuMicros CPU µs per event
 */
record Measured(String variant, Spread eventsPerSecond, Spread cpuMicros) {

  static Measured of(String variant, long events, List<Cost> rounds) {
    return new Measured(
        variant,
        Spread.of(rounds, cost -> events * 1e9 / cost.wallNanos()),
        Spread.of(rounds, cost -> cost.cpuNanos() / 1e3 / events));
  }
}
