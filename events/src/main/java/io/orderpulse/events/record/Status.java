package io.orderpulse.events.record;

import java.util.Locale;

/**
 * The transition that a record reports.
 *
 * <pre>
 *   OPEN ──► (UPDATED | ESCALATED | ACKNOWLEDGED)* ──► RESOLVED
 * </pre>
 */
public enum Status {
  OPEN("opened"),
  UPDATED("updated"),
  ESCALATED("escalated"),
  ACKNOWLEDGED("acknowledged"),
  RESOLVED("resolved");

  private final String verb;

  Status(String verb) {
    this.verb = verb;
  }

  /** CloudEvents type of a record with this status. */
  public String eventType() {
    return "io.orderpulse.anomaly." + verb.toLowerCase(Locale.ROOT) + ".v1";
  }
}
