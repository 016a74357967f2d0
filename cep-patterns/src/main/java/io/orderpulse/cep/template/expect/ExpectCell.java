package io.orderpulse.cep.template.expect;

import io.orderpulse.events.record.Evidence;
import java.util.ArrayList;
import java.util.List;

/** What an <em>expect</em> rule remembers of one key. */
final class ExpectCell {

  /** No satisfying event yet. */
  static final long NO_END = Long.MIN_VALUE;

  /** A start has been seen. */
  boolean started;

  /** An {@code unless} event came: nothing is expected any more. */
  boolean over;

  /** Time of the newest satisfying event, ms, or {@link #NO_END}. */
  long lastEnd = NO_END;

  /** For {@code latest}: the start that counts, or null. */
  Evidence latest;

  /** Expectations that wait or are open, in the order of their starts. */
  final List<Expectation> active = new ArrayList<>(1);

  boolean anyOpen() {
    for (int i = 0; i < active.size(); i++) {
      if (active.get(i).open) {
        return true;
      }
    }
    return false;
  }
}
