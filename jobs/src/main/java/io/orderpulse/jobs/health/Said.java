package io.orderpulse.jobs.health;

import io.orderpulse.events.Event;

/**
 * The event that a field's value comes from. The newest in verdict order wins, whatever came last.
 *
 * @param time its time, ms
 * @param source its feed
 * @param id its id
 */
public record Said(long time, String source, String id) {

  /** Notes that the event says something of a field; false when a newer event has. */
  static boolean newest(OrderState state, String field, Event event) {
    Said before = state.said.get(field);
    if (before != null && before.isAfter(event)) {
      return false;
    }
    state.said.put(field, new Said(event.time(), event.source(), event.id()));
    return true;
  }

  private boolean isAfter(Event event) {
    if (time != event.time()) {
      return time > event.time();
    }
    int bySource = source.compareTo(event.source());
    return bySource != 0 ? bySource > 0 : id.compareTo(event.id()) > 0;
  }
}
