package io.orderpulse.dashboards.board;

/** Into which buckets documents fall. */
public sealed interface Split {

  /** The field. */
  String field();

  /** What it is called. */
  Words label();

  /**
   * By the most frequent or greatest values of a field.
   *
   * @param field a keyword, boolean or number
   * @param label what it is called
   * @param size values shown at most
   * @param orderBy id of the plain measure whose greatest come first; null orders by value
   */
  record Terms(String field, Words label, int size, String orderBy) implements Split {}

  /**
   * By time, as fine as the shown range allows.
   *
   * @param field a date
   * @param label what it is called
   */
  record Time(String field, Words label) implements Split {

    /** The time of a document. */
    public static final Time DEFAULT = new Time("@timestamp", Words.of("时间", "Time"));
  }
}
