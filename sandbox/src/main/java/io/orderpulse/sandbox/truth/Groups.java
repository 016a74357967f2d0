package io.orderpulse.sandbox.truth;

import io.orderpulse.events.Event;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The events of each key, in their order. */
final class Groups {

  private Groups() {}

  static Map<String, List<Event>> byOrder(List<Event> events) {
    return by(events, Event::orderIds);
  }

  static Map<String, List<Event>> byField(List<Event> events, String field) {
    return by(events, e -> e.text(field) == null ? List.of() : List.of(e.text(field)));
  }

  private static Map<String, List<Event>> by(
      List<Event> events, Function<Event, List<String>> keys) {
    Map<String, List<Event>> groups = new LinkedHashMap<>();
    for (Event event : events) {
      for (String key : keys.apply(event)) {
        groups.computeIfAbsent(key, k -> new ArrayList<>()).add(event);
      }
    }
    return groups;
  }
}
