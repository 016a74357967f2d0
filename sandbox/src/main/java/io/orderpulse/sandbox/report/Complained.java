package io.orderpulse.sandbox.report;

import java.util.List;

/**
 * An order that was complained about.
 *
 * @param id order id
 * @param complaints how often
 * @param first when first, RFC 3339, or empty
 * @param blanks its longest segments beyond 3 min, in transit 24 h, the longest first
 */
record Complained(String id, long complaints, String first, List<Blank> blanks) {

  /**
   * Nothing was heard between two steps.
   *
   * @param way {@code from → to}
   * @param seconds how long
   */
  record Blank(String way, long seconds) {}
}
