package io.orderpulse.sandbox.report;

import java.util.List;

/**
 * An order that was complained about.
 *
 * @param id order id
 * @param complaints how often
 * @param first when first, RFC 3339, or empty
 * @param blanks its blank segments, {@code from → to} and how long
 */
record Complained(String id, long complaints, String first, List<Blank> blanks) {

  /**
   * Nothing was heard between two steps.
   *
   * @param way {@code from → to}
   * @param minutes how long
   */
  record Blank(String way, long minutes) {}
}
