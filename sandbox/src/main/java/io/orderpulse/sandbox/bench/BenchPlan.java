package io.orderpulse.sandbox.bench;

/**
 * How much to measure.
 *
 * @param events events per round, at least 10; whole orders of {@value OrderScript#EVENTS}
 * @param warmUp rounds before those that count, 0 or more
 * @param rounds rounds that count, at least 1
 * @param seed of the workload: the same seed gives the same bytes
 */
public record BenchPlan(int events, int warmUp, int rounds, long seed) {

  /**
   * @throws IllegalArgumentException naming the value that is out of range
   */
  public BenchPlan {
    require(events >= OrderScript.EVENTS, "events", "at least " + OrderScript.EVENTS, events);
    require(warmUp >= 0, "warm-up", "0 or more", warmUp);
    require(rounds >= 1, "rounds", "at least 1", rounds);
  }

  int orders() {
    return events / OrderScript.EVENTS;
  }

  private static void require(boolean holds, String name, String range, int value) {
    if (!holds) {
      throw new IllegalArgumentException("--%s must be %s, not %d".formatted(name, range, value));
    }
  }
}
