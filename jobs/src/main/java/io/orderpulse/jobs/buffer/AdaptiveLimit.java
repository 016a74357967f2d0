package io.orderpulse.jobs.buffer;

/**
 * How many checks of one service may be under way. A service that is slow for its own reasons gets
 * as many as it takes to keep up; one that is slow because we ask too much gets fewer, so that
 * orders wait in their lanes, where VIPs overtake, and not before the service, where nobody does.
 *
 * <p>The shortest answer of late is what the service needs when nobody is before us. Answers near
 * it raise the limit by one each, which doubles it in the time of one answer; answers far above it
 * lower it. At its lowest our load can't be the reason: then what an answer takes is how slow the
 * service is. Times are ns; not thread-safe.
 */
final class AdaptiveLimit {

  /** How long a short answer is remembered at least. */
  private static final long WINDOW = 10_000_000_000L;

  private static final long SLACK = 20_000_000L;
  private static final long MUCH = 200_000_000L;

  private final int least;
  private final int most;
  private double limit;
  private long windowEnd = Long.MIN_VALUE;
  private long shortest = Long.MAX_VALUE;
  private long shortestBefore = Long.MAX_VALUE;
  private long lowered = Long.MIN_VALUE;

  AdaptiveLimit(int least, int start, int most) {
    this.most = most;
    this.least = Math.min(least, most);
    this.limit = Math.min(start, most);
  }

  int limit() {
    return (int) limit;
  }

  /**
   * @param started when the check was sent
   * @param now when its answer came
   * @param answered whether an answer came at all
   * @param underWay checks under way then, this one included
   */
  void finished(long started, long now, boolean answered, int underWay) {
    long took = now - started;
    if (answered) {
      remember(now, took);
    }
    long base = Math.min(shortest, shortestBefore);
    if (answered && took <= 2 * base + SLACK) {
      if (underWay * 2 >= limit()) {
        limit = Math.min(most, limit + 1);
      }
    } else if (started > lowered) {
      lower(now, took, base, answered);
    }
  }

  private void lower(long now, long took, long base, boolean answered) {
    lowered = now;
    if (answered && limit() <= least) {
      shortest = took;
      shortestBefore = took;
    }
    boolean much = !answered || took > 4 * base + MUCH;
    limit = Math.max(least, limit * (much ? 0.25 : 0.8));
  }

  private void remember(long now, long took) {
    if (windowEnd == Long.MIN_VALUE) {
      windowEnd = now + WINDOW;
    } else if (now >= windowEnd) {
      windowEnd = now + WINDOW;
      shortestBefore = shortest;
      shortest = Long.MAX_VALUE;
    }
    shortest = Math.min(shortest, took);
  }
}
