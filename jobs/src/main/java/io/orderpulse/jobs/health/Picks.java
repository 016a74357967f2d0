package io.orderpulse.jobs.health;

import io.orderpulse.events.Event;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Which pick tasks of an order are live, and for which lines they are too much. Free of Flink. */
final class Picks {

  private static final char OF = '/';

  private Picks() {}

  /** A task was given to a picker. */
  static void dispatched(OrderState state, Event event) {
    String task = task(event);
    if (task != null && Said.newest(state, "pick " + task, event)) {
      Object quantity = event.data().get("quantity");
      state.picks.put(task, quantity instanceof Long n ? n : Long.valueOf(0));
    }
  }

  /** A task is no longer to be done, or was not done in full. */
  static void gone(OrderState state, Event event) {
    String task = task(event);
    if (task != null && Said.newest(state, "pick " + task, event)) {
      state.picks.remove(task);
    }
  }

  private static String task(Event event) {
    String line = event.text("line_id");
    String task = event.text("task_id");
    return line == null || task == null ? null : line + OF + task;
  }

  /** Lines with two live tasks or more for more than was ordered, sorted. */
  static List<String> duplicateLines(OrderState state) {
    if (state.picks.size() < 2) {
      return List.of();
    }
    Map<String, Long> tasks = new TreeMap<>();
    Map<String, Long> pieces = new TreeMap<>();
    state.picks.forEach(
        (task, quantity) -> {
          String line = task.substring(0, task.lastIndexOf(OF));
          tasks.merge(line, 1L, Long::sum);
          pieces.merge(line, quantity, Long::sum);
        });
    TreeSet<String> lines = new TreeSet<>();
    tasks.forEach(
        (line, count) -> {
          Long ordered = state.quantities.get(line);
          if (count >= 2 && ordered != null && pieces.get(line) > ordered) {
            lines.add(line);
          }
        });
    return new ArrayList<>(lines);
  }
}
