package io.orderpulse.sandbox.demo;

import io.orderpulse.events.record.Anomaly;
import io.orderpulse.events.record.Severity;
import java.io.PrintWriter;

/** What one rule has open: how bad it is, and how much of it people are not told. */
final class RuleRow {

  private final String name;
  private final int[] bySeverity = new int[Severity.values().length];
  private int muted;

  RuleRow(String name) {
    this.name = name;
  }

  void add(Anomaly anomaly) {
    bySeverity[anomaly.severity().ordinal()]++;
    muted += anomaly.notifies() ? 0 : 1;
  }

  void print(String rule, long opened, PrintWriter out) {
    out.printf(
        "  %-24s %8d %8d %8d %8d %8d %8d  %s%n",
        rule,
        bySeverity[Severity.INFO.ordinal()],
        bySeverity[Severity.WARNING.ordinal()],
        bySeverity[Severity.ERROR.ordinal()],
        bySeverity[Severity.CRITICAL.ordinal()],
        muted,
        opened,
        name);
  }
}
