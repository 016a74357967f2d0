package io.orderpulse.sandbox.bench.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What is asked of front, buffer, intake and health, beside what was measured. */
final class IntakeGoals {

  private static final long ACCEPT_P99_MS = 50;
  private static final double VIP_SHARE = 0.5;

  /** So much of rate × delay must be seen under way at once: 7,600 of 7,680. */
  private static final double UNDER_WAY = 7_600.0 / 7_680;

  private final List<String> lines = new ArrayList<>();
  private final List<IntakeRow> rows;

  private IntakeGoals(List<IntakeRow> rows) {
    this.rows = rows;
  }

  /**
   * One line for each goal, beginning with {@code met}, {@code missed} or {@code unknown}.
   *
   * @param rows the phases, by the names of {@link IntakeBenchmark}
   * @param delaySeconds round trip of the slow service
   */
  static List<String> lines(List<IntakeRow> rows, double delaySeconds) {
    IntakeGoals goals = new IntakeGoals(rows);
    goals.underWay(delaySeconds);
    goals.accepted();
    goals.lanes();
    goals.drained();
    goals.lossless();
    return goals.lines;
  }

  private void underWay(double delaySeconds) {
    IntakeRow slow = row(IntakeBenchmark.SLOW);
    long all = Math.round(slow.rate() * delaySeconds);
    long asked = Math.round(all * UNDER_WAY);
    long seen = slow.peaks().inFlight();
    say(
        seen < 0 ? null : seen >= asked,
        "slow service: %,d checks under way; %,d a second × %.1f s = %,d, asked %,d; heap %,d MB at most",
        seen,
        slow.rate(),
        delaySeconds,
        all,
        asked,
        slow.peaks().heap() >> 20);
  }

  private void accepted() {
    IntakeRow half = row(IntakeBenchmark.HALF);
    long p99 = half.acceptP99();
    say(
        p99 < 0 ? null : p99 < ACCEPT_P99_MS,
        "half of the limit, %,d orders/s: accepted p99 %,d ms, asked below %d",
        half.rate(),
        p99,
        ACCEPT_P99_MS);
  }

  private void lanes() {
    IntakeRow burst = row(IntakeBenchmark.BURST);
    boolean known = burst.vipP95() >= 0 && burst.normalP95() > 0;
    double share = known ? (double) burst.vipP95() / burst.normalP95() : Double.NaN;
    say(
        known ? share <= VIP_SHARE : null,
        "burst of %,d orders/s: confirm p95 of VIP %,d ms, of normal %,d ms: %.2f, asked %.2f at most",
        burst.rate(),
        burst.vipP95(),
        burst.normalP95(),
        share,
        VIP_SHARE);
  }

  private void drained() {
    boolean all = rows.stream().allMatch(row -> row.drainS() >= 0);
    StringBuilder times = new StringBuilder();
    rows.forEach(
        row ->
            times.append(
                row.drainS() < 0
                    ? String.format(Locale.ROOT, "  %s never", row.phase())
                    : String.format(Locale.ROOT, "  %s %.1f", row.phase(), row.drainS())));
    say(all, "unread back to zero, s after the last order:%s", times);
  }

  private void lossless() {
    int lost = rows.stream().mapToInt(IntakeRow::lost).sum();
    int doubles = rows.stream().mapToInt(IntakeRow::doubles).sum();
    int refused = rows.stream().mapToInt(row -> row.sent() - row.accepted()).sum();
    int accepted = rows.stream().mapToInt(IntakeRow::accepted).sum();
    say(
        lost == 0 && doubles == 0,
        "%,d orders accepted: lost %d, confirmed or degraded twice %d; not accepted %d",
        accepted,
        lost,
        doubles,
        refused);
  }

  private IntakeRow row(String phase) {
    return rows.stream().filter(row -> row.phase().equals(phase)).findFirst().orElseThrow();
  }

  private void say(Boolean met, String words, Object... values) {
    String verdict = met == null ? "unknown" : met ? "met" : "missed";
    lines.add(
        String.format(Locale.ROOT, "%-7s  ", verdict) + String.format(Locale.ROOT, words, values));
  }
}
