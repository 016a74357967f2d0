package io.orderpulse.sandbox.truth;

import io.orderpulse.sandbox.simulator.ExpectedAnomaly;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * A share of the last 24 h, looked at every 5 min: over while {@code part / whole > limit / 1000}
 * and there is enough of the whole. It has to be well for 30 min to resolve.
 */
final class Rate {

  private static final long STEP = Duration.ofMinutes(5).toMillis();
  private static final long COOL_DOWN = Duration.ofMinutes(30).toMillis();
  private static final int WINDOW = 24 * 12;
  private static final int WELL = 6;

  private final long limit;
  private final long least;
  private final TreeMap<Long, long[]> steps = new TreeMap<>();

  /**
   * @param limit of a thousand, exceeded
   * @param least whole
   */
  Rate(long limit, long least) {
    this.limit = limit;
    this.least = least;
  }

  void part(long time) {
    steps.computeIfAbsent(time / STEP, s -> new long[2])[0]++;
  }

  void whole(long time) {
    steps.computeIfAbsent(time / STEP, s -> new long[2])[1]++;
  }

  /**
   * All times it was too high until {@code end}.
   *
   * @param model rule, subject and severity
   */
  List<ExpectedAnomaly> over(ExpectedAnomaly model, long end) {
    List<ExpectedAnomaly> found = new ArrayList<>();
    ExpectedAnomaly open = null;
    long well = 0;
    long[] sum = new long[2];
    long first = steps.isEmpty() ? 0 : steps.firstKey();
    for (long look = first + 1; !steps.isEmpty() && look * STEP <= end; look++) {
      add(sum, look - 1, 1);
      add(sum, look - 1 - WINDOW, -1);
      boolean over = sum[1] >= least && sum[0] * 1_000 > limit * sum[1];
      if (over) {
        well = 0;
        open = open == null ? at(model, look * STEP, found) : open;
      } else if (open != null && ++well > WELL) {
        found.add(open.resolved(look * STEP, "RECOVERED"));
        open = null;
        well = 0;
      }
    }
    if (open != null) {
      found.add(open);
    }
    return found;
  }

  private void add(long[] sum, long step, int sign) {
    long[] counts = steps.get(step);
    if (counts != null) {
      sum[0] += sign * counts[0];
      sum[1] += sign * counts[1];
    }
  }

  /** What is back soon after it was over tells nobody at first. */
  private static ExpectedAnomaly at(
      ExpectedAnomaly model, long time, List<ExpectedAnomaly> before) {
    String severity = model.steps().get(0).severity();
    ExpectedAnomaly open =
        ExpectedAnomaly.of(model.rule(), model.subjectType(), model.subjectId(), severity, time);
    boolean soon =
        !before.isEmpty() && time < before.get(before.size() - 1).resolvedAt() + COOL_DOWN;
    return soon ? open.coolingDown() : open;
  }
}
