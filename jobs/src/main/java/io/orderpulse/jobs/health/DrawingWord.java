package io.orderpulse.jobs.health;

import io.orderpulse.events.Event;
import io.orderpulse.jobs.metric.OrderFacts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * A drawing was confirmed by the customer, or released.
 *
 * @param time when, ms
 * @param source the system that says so
 * @param id id of the event
 * @param drawing the drawing
 * @param released false when it was confirmed
 * @param version its version
 * @param content hash of its content
 */
public record DrawingWord(
    long time,
    String source,
    String id,
    String drawing,
    boolean released,
    String version,
    String content) {

  /** Words of one order that are remembered; the oldest give way. */
  static final int MOST = 64;

  static final Comparator<DrawingWord> VERDICT_ORDER =
      Comparator.comparingLong(DrawingWord::time)
          .thenComparing(DrawingWord::source)
          .thenComparing(DrawingWord::id);

  static DrawingWord of(Event event) {
    return new DrawingWord(
        event.time(),
        event.source(),
        event.id(),
        event.text("drawing_id"),
        event.type().equals("drawing.released"),
        event.text("version"),
        event.text("content_sha256"));
  }

  /** Each release against what was confirmed last before it; words are in verdict order. */
  static List<OrderFacts.Release> releases(List<DrawingWord> words) {
    List<OrderFacts.Release> releases = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      DrawingWord word = words.get(i);
      if (word.released) {
        DrawingWord confirmed = lastConfirmed(words.subList(0, i), word.drawing);
        releases.add(
            new OrderFacts.Release(word.time, confirmed != null && word.differs(confirmed)));
      }
    }
    return releases;
  }

  private static DrawingWord lastConfirmed(List<DrawingWord> before, String drawing) {
    DrawingWord last = null;
    for (DrawingWord word : before) {
      last = !word.released && Objects.equals(word.drawing, drawing) ? word : last;
    }
    return last;
  }

  private boolean differs(DrawingWord other) {
    return isOther(version, other.version) || isOther(content, other.content);
  }

  /** Unknown is no difference. */
  private static boolean isOther(String a, String b) {
    return a != null && b != null && !a.equals(b);
  }
}
