package io.orderpulse.cep.template.expect;

import io.orderpulse.events.record.Evidence;
import java.util.ArrayList;
import java.util.List;

/** What an <em>expect</em> rule remembers of one key. */
final class ExpectCell {

  /** No satisfying event yet. */
  static final long NO_END = Long.MIN_VALUE;

  /** There was a satisfying event, and when does not matter: any start is satisfied. */
  static final long SOME_END = 0;

  /** A start has been seen. */
  boolean started;

  /** An {@code unless} event came: nothing is expected any more. */
  boolean over;

  /** Time of the newest satisfying event, ms, {@link #SOME_END} or {@link #NO_END}. */
  long lastEnd = NO_END;

  /** For {@code latest}: the start that counts, or null. */
  Evidence latest;

  /** Expectations that wait or are open; an immutable empty list for none, as mostly. */
  List<Expectation> active = List.of();

  void add(Expectation x) {
    if (active.isEmpty()) {
      active = new ArrayList<>(1);
    }
    active.add(x);
  }

  void remove(int place) {
    if (active.size() == 1) {
      clear();
    } else {
      active.remove(place);
    }
  }

  void clear() {
    active = List.of();
  }

  boolean anyOpen() {
    for (int i = 0; i < active.size(); i++) {
      if (active.get(i).open) {
        return true;
      }
    }
    return false;
  }
}
