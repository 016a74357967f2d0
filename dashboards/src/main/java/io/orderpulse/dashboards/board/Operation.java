package io.orderpulse.dashboards.board;

/** How the values of many documents become one. Only what every supported server can do. */
public enum Operation {
  /** Documents. */
  COUNT("count"),
  /** Sum of a number. */
  SUM("sum"),
  /** Greatest number. */
  MAX("max"),
  /** Mean of a number, each document counting once. */
  AVERAGE("average"),
  /** Different values, about. */
  UNIQUE("unique_count"),
  /** The value that half of all values are below. */
  P50("percentile", 50),
  /** The value that 95 of 100 values are below. */
  P95("percentile", 95);

  private final String lens;
  private final int percentile;

  Operation(String lens) {
    this(lens, 0);
  }

  Operation(String lens, int percentile) {
    this.lens = lens;
    this.percentile = percentile;
  }

  /** Which percentile; 0 when it is none. */
  public int percentile() {
    return percentile;
  }

  /** Lens' name of it, in columns and in formulas. */
  public String lens() {
    return lens;
  }
}
