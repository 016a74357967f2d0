package io.orderpulse.jobs.metric;

import io.orderpulse.events.Event;

/**
 * Something that counts once however often it is said: the first in verdict order counts.
 *
 * @param key what it is, for example a ticket
 * @param source of the event that says so
 * @param id of that event
 * @param delta what it adds; its time is that of the event
 */
public record Claim(String key, String source, String id, Delta delta) {

  static Claim of(String key, Event event, Delta delta) {
    return new Claim(key, event.source(), event.id(), delta);
  }

  /** True when it comes first. */
  boolean isBefore(Claim other) {
    if (delta.at() != other.delta.at()) {
      return delta.at() < other.delta.at();
    }
    int bySource = source.compareTo(other.source);
    return bySource != 0 ? bySource < 0 : id.compareTo(other.id) < 0;
  }
}
