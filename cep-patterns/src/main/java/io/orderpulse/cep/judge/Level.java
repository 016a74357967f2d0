package io.orderpulse.cep.judge;

import io.orderpulse.events.record.Evidence;
import io.orderpulse.events.record.Resolution;
import io.orderpulse.events.record.Severity;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * The life of one condition: it must hold for a while to open, and be well for a while to end.
 * Changed only by {@link Levels}. Public fields: it is stored.
 *
 * <pre>
 *           holds              for is over             well                resolve_after is over
 *   QUIET ─────────► HOLDING ──────────────► OPEN ─────────────► MENDING ─────────────► QUIET
 *              └── well ──► QUIET              ▲ └─ expires ► QUIET  │
 *                                              └──── relapse ────────┘
 * </pre>
 */
public final class Level {

  /** Where it stands. */
  public enum State {
    QUIET,
    HOLDING,
    OPEN,
    MENDING
  }

  public State state = State.QUIET;

  /** When the condition became true, ms. */
  public long since;

  /** When it opened, ms. */
  public long opened;

  /** When it became well again, ms. */
  public long well;

  /** The subject, or null for the key itself. */
  public String subject;

  /** What tells two anomalies of one subject apart, or null. */
  public String discriminator;

  /** Why it will end once {@code resolve_after} is over. */
  public Resolution why;

  /** What made it well, or null. */
  public Evidence mendedBy;

  /** The severity it was said to have. */
  public Severity severity;

  /** The severity that its template gives it, or null for the rule's own. */
  public Severity given;

  /** A deadline to show, ms, or null. */
  public Long due;

  /** What was measured, or null. */
  public BigDecimal value;

  /** The limit to show with it, or null. */
  public BigDecimal threshold;

  /** True when the measure is the time since {@link #since}, in the unit of the rule. */
  public boolean elapsed;

  public List<Evidence> evidence = List.of();

  /** Values for the texts. */
  public Map<String, String> texts = Map.of();

  /** True when nothing is to come of it without another fact. */
  public boolean quiet() {
    return state == State.QUIET;
  }

  /** Since when it has held without a break, or a time when it did not hold. */
  public long sinceOr(long time) {
    return quiet() ? time : since;
  }

  /** Forgets everything. */
  void reset() {
    state = State.QUIET;
    since = 0;
    opened = 0;
    well = 0;
    subject = null;
    discriminator = null;
    why = null;
    mendedBy = null;
    severity = null;
    given = null;
    due = null;
    value = null;
    threshold = null;
    elapsed = false;
    evidence = List.of();
    texts = Map.of();
  }
}
