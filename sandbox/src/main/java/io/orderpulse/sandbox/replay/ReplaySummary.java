package io.orderpulse.sandbox.replay;

import io.orderpulse.events.record.Anomaly;
import io.orderpulse.events.record.Status;
import java.io.PrintWriter;
import java.util.Map;
import java.util.TreeMap;

/** The table that a replay prints. */
final class ReplaySummary {

  private ReplaySummary() {}

  static void print(ReplayResults results, PrintWriter out) {
    Map<String, int[]> byRule = new TreeMap<>();
    for (Anomaly anomaly : results.anomalies()) {
      int[] counts = byRule.computeIfAbsent(anomaly.rule().id(), r -> new int[3]);
      if (anomaly.status() == Status.OPEN) {
        counts[0]++;
      } else if (anomaly.status() == Status.RESOLVED) {
        counts[2]++;
      } else {
        counts[1]++;
      }
    }
    out.printf("%-28s %8s %8s %9s %11s%n", "rule", "opened", "updated", "resolved", "still open");
    byRule.forEach(
        (rule, c) -> out.printf("%-28s %8d %8d %9d %11d%n", rule, c[0], c[1], c[2], c[0] - c[2]));
    out.printf(
        "%d events, %d rejected, %d orders%n",
        results.events(), results.rejected().size(), results.orders().size());
    out.flush();
  }
}
