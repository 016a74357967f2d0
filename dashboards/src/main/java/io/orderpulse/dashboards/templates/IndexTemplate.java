package io.orderpulse.dashboards.templates;

import java.util.List;

/**
 * One kind of document and the index, or family of indices, it lies in.
 *
 * @param name after the prefix: {@code order-health}
 * @param monthly whether there is an index per month of event time, {@code -YYYY.MM} behind the
 *     name
 * @param version of the mapping; grows with every change
 * @param timestamp paths of the event time shown as {@code @timestamp}; the first present counts
 * @param fields the mapping, in the order documents are written
 */
public record IndexTemplate(
    String name, boolean monthly, int version, List<String> timestamp, List<Field> fields) {

  /** The field every document has beside those of its record. */
  public static final String TIMESTAMP = "@timestamp";

  /** Name of the template, and of the index when there is only one. */
  public String fullName(String prefix) {
    return prefix + "-" + name;
  }

  /** What matches every index of the template. */
  public String pattern(String prefix) {
    return fullName(prefix) + (monthly ? "-*" : "");
  }
}
