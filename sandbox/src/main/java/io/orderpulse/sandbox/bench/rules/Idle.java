package io.orderpulse.sandbox.bench.rules;

import io.orderpulse.sandbox.bench.Cost;
import java.lang.management.ManagementFactory;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** What the process costs while its job waits, to be taken off. */
final class Idle {

  private static final long MILLIS = 2_000;

  private Idle() {}

  static Cost sample() throws Exception {
    return Cost.of(() -> TimeUnit.MILLISECONDS.sleep(MILLIS));
  }

  /** The result of a run whose events have all been handled; the sample left the heap clean. */
  static RunResult takenOff(Track track, Cost idle, Map<String, Long> state, long valueBytes) {
    return new RunResult(
        track.rounds().stream().map(cost -> cost.minus(idle.idleFor(cost.wallNanos()))).toList(),
        track.misses(),
        state,
        valueBytes,
        ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
  }
}
