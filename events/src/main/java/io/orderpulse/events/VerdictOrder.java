package io.orderpulse.events;

import java.io.Serial;
import java.io.Serializable;
import java.util.Comparator;

/**
 * The order in which events are judged: time, then source, then id. Arrival order never counts, so
 * ties and shuffles give the same verdicts.
 */
public final class VerdictOrder implements Comparator<Event>, Serializable {

  public static final VerdictOrder INSTANCE = new VerdictOrder();

  @Serial private static final long serialVersionUID = 1L;

  @Override
  public int compare(Event a, Event b) {
    int byTime = Long.compare(a.time(), b.time());
    if (byTime != 0) {
      return byTime;
    }
    int bySource = a.source().compareTo(b.source());
    return bySource != 0 ? bySource : a.id().compareTo(b.id());
  }
}
