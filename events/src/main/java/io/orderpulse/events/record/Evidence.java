package io.orderpulse.events.record;

import io.orderpulse.events.Event;
import io.orderpulse.events.Origin;
import java.util.Comparator;

/**
 * One event that the verdict rests on.
 *
 * @param source feed of the event
 * @param id its id, unique per source
 * @param type its type
 * @param time when it happened, ms since the epoch
 * @param origin position of its raw record, a run fact; null in a replay
 */
public record Evidence(
    String source, String id, String type, @Time Long time, @Nullable Origin origin) {

  /** Verdict order: time, then source, then id. */
  public static final Comparator<Evidence> ORDER = Evidence::compare;

  /** At most this many pieces stand in one anomaly. */
  public static final int MAX_PIECES = 20;

  public static Evidence of(Event event) {
    return new Evidence(event.source(), event.id(), event.type(), event.time(), event.origin());
  }

  /** {@link #ORDER} without an indirection. */
  public static int compare(Evidence a, Evidence b) {
    int byTime = Long.compare(a.time, b.time);
    if (byTime != 0) {
      return byTime;
    }
    int bySource = a.source.compareTo(b.source);
    return bySource != 0 ? bySource : a.id.compareTo(b.id);
  }
}
