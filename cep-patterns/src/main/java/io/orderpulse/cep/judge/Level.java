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

  /** Why it will end once {@code resolve_after} is over. */
  public Resolution why;

  /** What made it well, or null. */
  public Evidence mendedBy;

  public Severity severity;

  /** A deadline to show, ms, or null. */
  public Long due;

  public BigDecimal value;
  public BigDecimal threshold;
  public List<Evidence> evidence = List.of();

  /** Values for the texts. */
  public Map<String, String> texts = Map.of();
}
