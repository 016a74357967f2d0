package io.orderpulse.sandbox.scenario;

import io.orderpulse.sandbox.scenario.Scenario.Expected;
import io.orderpulse.sandbox.scenario.Scenario.Given;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.StringJoiner;

/**
 * A scenario as a picture: one line for each moment, events to the left, transitions after the
 * mark.
 */
public final class Timeline {

  private static final int MANY = 3;

  private Timeline() {}

  private record Line(long at, boolean said, String text) {}

  /** The lines of a picture; rows of alike events are told by their first and their number. */
  public static String of(Scenario scenario) {
    List<Line> lines = new ArrayList<>();
    List<Given> given = scenario.given();
    for (int i = 0; i < given.size(); ) {
      int end = i + 1;
      while (end < given.size() && alike(given.get(i), given.get(end))) {
        end++;
      }
      if (end - i > MANY) {
        lines.add(new Line(given.get(i).at(), false, given.get(i).type() + " × " + (end - i)));
      } else {
        given.subList(i, end).forEach(g -> lines.add(new Line(g.at(), false, text(g))));
      }
      i = end;
    }
    scenario.expect().forEach(e -> lines.add(new Line(e.at(), true, text(e))));
    lines.sort(Comparator.comparingLong(Line::at).thenComparing(Line::said));
    StringJoiner picture = new StringJoiner("\n");
    lines.forEach(
        l ->
            picture.add(
                "%14s  %s%s".formatted(time(l.at()), l.said() ? "            " : "", l.text())));
    return picture.toString();
  }

  private static boolean alike(Given a, Given b) {
    return a.type().equals(b.type()) && a.data().keySet().equals(b.data().keySet());
  }

  private static String text(Given given) {
    String late = given.seen() > given.at() ? "   (seen at " + time(given.seen()) + ")" : "";
    Object tells = null;
    for (String field : List.of("status", "version", "outcome", "marks", "categories", "tags")) {
      tells = tells == null ? given.data().get(field) : tells;
    }
    return given.type() + (tells == null ? "" : " " + tells) + late;
  }

  private static String text(Expected expected) {
    String mark =
        switch (expected.status()) {
          case "OPEN" -> "! ";
          case "RESOLVED" -> "✓ ";
          default -> "▲ ";
        };
    return mark
        + expected.status()
        + (expected.says() == null ? "" : " " + expected.says())
        + (expected.each() == null ? "" : " (" + expected.each() + ")");
  }

  /** A time from the beginning as people read it, for example {@code 1 h 30 min}. */
  static String time(long ms) {
    if (ms == 0) {
      return "0";
    }
    Duration d = Duration.ofMillis(Math.abs(ms));
    StringJoiner text = new StringJoiner(" ");
    add(text, d.toHours(), "h");
    add(text, d.toMinutesPart(), "min");
    add(text, d.toSecondsPart(), "s");
    add(text, d.toMillisPart(), "ms");
    return (ms < 0 ? "−" : "") + text;
  }

  private static void add(StringJoiner text, long amount, String unit) {
    if (amount > 0) {
      text.add(amount + " " + unit);
    }
  }
}
