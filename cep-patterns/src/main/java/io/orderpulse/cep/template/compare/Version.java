package io.orderpulse.cep.template.compare;

import io.orderpulse.events.record.Evidence;
import java.util.Comparator;
import java.util.Map;

/**
 * One version of what is compared, as an event told it.
 *
 * @param each part of the key that it is for, or null for all
 * @param effective from when it counts, ms
 * @param name version for people
 * @param values canonical flat form of each compared field that the event has
 * @param evidence the event
 */
public record Version(
    String each,
    long effective,
    String name,
    Map<String, Map<String, String>> values,
    Evidence evidence) {

  /** The greatest is in force. */
  static final Comparator<Version> BY_FORCE =
      Comparator.comparingLong(Version::effective).thenComparing(Version::evidence, Evidence.ORDER);

  /** When it is both known and effective. */
  long counts() {
    return Math.max(effective, evidence.time());
  }

  boolean isFor(String part) {
    return each == null || each.equals(part);
  }
}
