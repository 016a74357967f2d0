package io.orderpulse.cep.judge;

import io.orderpulse.cep.fact.Fact;
import io.orderpulse.events.record.Resolution;
import java.util.List;

/**
 * The compact plan of one rule: a small state machine over what the rule noted of each fact, one
 * cell per key. The engine keeps cells and notes, brings them into verdict order, and calls at the
 * right moments; a table keeps nothing itself.
 *
 * <pre>
 *   fact comes ── note ──► waits for its place on the clock ── on ──► cell ──► verdicts
 *                                              a deadline comes ── at ──┘
 * </pre>
 *
 * <p>The engine is lazy: it judges a key when it is touched or when {@link #wake} says that a
 * verdict may be due, so {@code wake} must never be later than the next verdict. Judging earlier or
 * more often must change nothing.
 *
 * @param <C> cell: what the rule remembers of one key; mutable
 */
public interface Table<C> {

  /** No verdict is due without another fact. */
  long NEVER = Long.MAX_VALUE;

  /**
   * What the rule must know of a fact, or null when the fact is not for it. Called once, when the
   * fact comes; the event itself is not kept.
   */
  Note note(Fact fact);

  /** A cell that knows nothing. */
  C fresh();

  /** Judges a fact; facts come in verdict order. */
  void on(C cell, Mark mark, Note note, Moment moment);

  /**
   * Looks at the deadlines up to {@code moment.now()}. On-time facts of the same moment have been
   * judged before: what happens at the deadline is in time.
   */
  void at(C cell, Moment moment);

  /** When {@link #at} may next say something, ms since the epoch, or {@link #NEVER}. */
  long wake(C cell);

  /**
   * The same with facts that wait to be judged, in verdict order. By default each may cause a
   * verdict when its place comes; override it where many cannot.
   */
  default long wake(C cell, List<Noted> pending) {
    return pending.isEmpty() ? wake(cell) : Math.min(wake(cell), pending.get(0).mark().dueAt());
  }

  /** True when nothing is open or expected, so that the cell may go once its retention is over. */
  boolean idle(C cell);

  /** How long a cell is remembered after the last fact of its key, ms. */
  long retention();

  /**
   * The rule has new parameters and the same shape: judges the cell again by them. What they no
   * longer support ends with {@link Resolution#RULE_CHANGED}; what is overdue by them opens.
   */
  void changed(C cell, Moment moment);

  /** Ends all that is open: the rule is off, removed or of another shape. */
  void end(C cell, Resolution why, Moment moment);
}
