package io.orderpulse.sandbox.bench.index;

import java.nio.file.Path;
import java.util.List;

/**
 * How much to measure.
 *
 * @param documents in each round
 * @param rounds that count, at least 1
 * @param bulks most documents in a request; each size is measured
 * @param inFlight requests under way at once
 * @param seed of the simulated time: the same seed gives the same documents
 * @param directory where the server's files go; null for the temporary directory
 */
public record IndexPlan(
    int documents, int rounds, List<Integer> bulks, int inFlight, long seed, Path directory) {

  /** What the writer may hold beyond a request, as a number of requests. */
  private static final int BUFFERED = 10;

  /**
   * @throws IllegalArgumentException naming the value that is out of range
   */
  public IndexPlan {
    require(documents >= 100 && documents <= 5_000_000, "documents", "100 to 5000000", documents);
    require(rounds >= 1 && rounds <= 100, "rounds", "1 to 100", rounds);
    require(inFlight >= 1 && inFlight <= 100, "in-flight", "1 to 100", inFlight);
    for (int bulk : bulks) {
      require(bulk >= 1 && bulk <= 10_000, "bulk", "1 to 10000", bulk);
    }
    bulks = List.copyOf(bulks);
  }

  /** Documents a writer holds before it stops reading. */
  static int buffered(int bulk) {
    return bulk * BUFFERED;
  }

  private static void require(boolean holds, String name, String range, int value) {
    if (!holds) {
      throw new IllegalArgumentException("--%s is %s, not %d".formatted(name, range, value));
    }
  }
}
