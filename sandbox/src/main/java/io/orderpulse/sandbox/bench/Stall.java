package io.orderpulse.sandbox.bench;

/** What goes wrong with the orders that stall: one way for each built-in rule. */
enum Stall {
  LOST_SYNC("sync-miss"),
  LATE_SHIPPING("ship-overdue"),
  SILENT_PARCEL("logistics-silent"),
  SAME_ADDRESS("merge-candidates"),
  DRIFTED_POLICY("policy-drift"),
  WRONG_DRAWING("drawing-mismatch");

  /** One order in so many stalls. */
  static final int ONE_IN = 50;

  private final String rule;

  Stall(String rule) {
    this.rule = rule;
  }

  /** The rule that opens exactly one anomaly for it. */
  String rule() {
    return rule;
  }

  /** How an order stalls, or null when it does not: the last of every {@value #ONE_IN}, in turn. */
  static Stall of(int order) {
    if (order % ONE_IN != ONE_IN - 1) {
      return null;
    }
    return values()[order / ONE_IN % values().length];
  }
}
