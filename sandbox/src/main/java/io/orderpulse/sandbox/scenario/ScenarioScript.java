package io.orderpulse.sandbox.scenario;

import io.orderpulse.events.Event;
import io.orderpulse.events.json.Rfc3339;
import io.orderpulse.sandbox.scenario.Scenario.Given;
import java.io.Serializable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Many scenarios as one stream. Each has a time of its own, so far from the others that nothing is
 * remembered from one to the next: so all run at once and still do not meet.
 */
public final class ScenarioScript {

  /** A noon in Shanghai. */
  private static final long FIRST = Rfc3339.parse("2026-02-14T12:00:00+08:00");

  /** Whole weeks, and longer than any rule remembers. */
  private static final long APART = Duration.ofDays(1001).toMillis();

  /** Where an event stands in the stream: after the clock has come so far. */
  record Step(long clock, Event event) implements Serializable {}

  private ScenarioScript() {}

  /** When a scenario begins, by its place among the others, ms since the epoch. */
  public static long start(int place) {
    return FIRST + place * APART;
  }

  /** The place of the scenario that a time belongs to. */
  public static int place(long time) {
    return (int) Math.floorDiv(time - FIRST + APART / 10, APART);
  }

  /** The events of all scenarios in the order of their coming, and what the clock shows then. */
  static List<Step> steps(List<Scenario> scenarios) {
    List<Step> steps = new ArrayList<>();
    for (int place = 0; place < scenarios.size(); place++) {
      long start = start(place);
      List<Given> given = new ArrayList<>(scenarios.get(place).given());
      given.sort(Comparator.comparingLong(Given::seen));
      for (int i = 0; i < given.size(); i++) {
        Given one = given.get(i);
        long clock = start + one.seen() - (one.seen() > one.at() ? 0 : 1);
        steps.add(new Step(clock, event(one, i, place)));
      }
      steps.add(new Step(start + APART - Duration.ofDays(120).toMillis(), null));
    }
    return steps;
  }

  private static Event event(Given given, int number, int place) {
    long start = start(place);
    Map<String, Object> data = new HashMap<>();
    given.data().forEach((name, value) -> data.put(name, timed(value, start)));
    return Event.of(
        "e%05d".formatted(number),
        Names.own(given.source(), place),
        given.type(),
        null,
        start + given.at(),
        Names.own(data, place));
  }

  private static Object timed(Object value, long start) {
    if (value instanceof Map<?, ?> map) {
      Map<String, Object> out = new HashMap<>();
      map.forEach((name, inner) -> out.put((String) name, timed(inner, start)));
      return out;
    } else if (value instanceof List<?> list) {
      return list.stream().map(inner -> timed(inner, start)).toList();
    } else if (value instanceof String text && text.matches("@-?P.*")) {
      return Rfc3339.format(start + Duration.parse(text.substring(1)).toMillis());
    }
    return value;
  }
}
