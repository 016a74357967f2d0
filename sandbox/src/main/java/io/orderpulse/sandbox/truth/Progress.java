package io.orderpulse.sandbox.truth;

import io.orderpulse.events.Event;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which lines of an order have come as far as some step; without {@code line_ids} all have. */
final class Progress {

  private final Set<String> reached = new HashSet<>();
  private boolean whole;

  void add(Event event) {
    if (event.data().get("line_ids") instanceof List<?> ids && !ids.isEmpty()) {
      ids.forEach(id -> reached.add((String) id));
    } else {
      whole = true;
    }
  }

  /** Some lines have come as far and others have not. */
  boolean partial(Collection<?> lines) {
    return !reached.isEmpty() && !complete(lines);
  }

  /**
   * @param lines ids of all lines; none while the order itself is unknown
   */
  boolean complete(Collection<?> lines) {
    return whole || !lines.isEmpty() && reached.containsAll(lines);
  }
}
