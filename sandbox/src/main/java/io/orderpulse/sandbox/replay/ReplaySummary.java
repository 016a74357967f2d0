package io.orderpulse.sandbox.replay;

import io.orderpulse.events.json.RecordWriter;
import io.orderpulse.events.record.Anomaly;
import io.orderpulse.events.record.Status;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Map;
import java.util.TreeMap;

/** The table that a replay prints. */
final class ReplaySummary {

  private ReplaySummary() {}

  static void print(ReplayOutput output, long events, PrintWriter out) throws IOException {
    Map<String, int[]> byRule = new TreeMap<>();
    for (byte[] line : output.lines("anomalies.jsonl")) {
      Anomaly anomaly = RecordWriter.readData(line, Anomaly.class);
      int[] counts = byRule.computeIfAbsent(anomaly.rule().id(), r -> new int[3]);
      counts[column(anomaly.status())]++;
    }
    out.printf("%-28s %8s %8s %9s %11s%n", "rule", "opened", "updated", "resolved", "still open");
    byRule.forEach(
        (rule, c) -> out.printf("%-28s %8d %8d %9d %11d%n", rule, c[0], c[1], c[2], c[0] - c[2]));
    out.printf(
        "%d events, %d rejected, %d orders%n",
        events, output.lines("rejected.jsonl").size(), output.lines("orders.jsonl").size());
    out.flush();
  }

  private static int column(Status status) {
    return switch (status) {
      case OPEN -> 0;
      case UPDATED, ESCALATED, ACKNOWLEDGED -> 1;
      case RESOLVED -> 2;
    };
  }
}
