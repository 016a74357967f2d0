package io.orderpulse.cep.reference;

import io.orderpulse.cep.verdict.SubjectFacts;
import io.orderpulse.events.record.Evidence;
import java.util.List;

/**
 * What an <em>expect</em> rule remembers of one key.
 *
 * @param active expectations that wait or are open
 * @param start the start that counts for {@code first} and {@code latest}, or null
 * @param lastEnd time of the newest satisfying event, or {@link Long#MIN_VALUE}
 * @param over an {@code unless} event came: nothing is expected any more
 * @param facts what is known of the orders
 * @param keepUntil when all this may be forgotten, ms since the epoch
 */
public record ExpectState(
    List<Expectation> active,
    Evidence start,
    long lastEnd,
    boolean over,
    SubjectFacts facts,
    long keepUntil) {

  static final ExpectState EMPTY =
      new ExpectState(List.of(), null, Long.MIN_VALUE, false, SubjectFacts.NONE, 0);

  ExpectState withActive(List<Expectation> newActive) {
    return new ExpectState(newActive, start, lastEnd, over, facts, keepUntil);
  }

  ExpectState withStart(Evidence newStart) {
    return new ExpectState(active, newStart, lastEnd, over, facts, keepUntil);
  }

  ExpectState withEnd(long time, boolean isOver) {
    return new ExpectState(
        active, start, Math.max(lastEnd, time), over || isOver, facts, keepUntil);
  }

  ExpectState withFacts(SubjectFacts newFacts, long until) {
    return new ExpectState(active, start, lastEnd, over, newFacts, Math.max(keepUntil, until));
  }
}
