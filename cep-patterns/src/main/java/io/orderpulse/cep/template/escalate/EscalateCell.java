package io.orderpulse.cep.template.escalate;

import io.orderpulse.cep.judge.Level;
import io.orderpulse.cep.judge.Table;
import io.orderpulse.events.record.Evidence;

/** What an <em>escalate</em> rule remembers of one order. Fields are stored. */
public final class EscalateCell {

  /** Revision of the order seen last, or -1. */
  public long revision = -1;

  /** The rule's condition, as the order showed it last. */
  public boolean holds;

  /** The newest event that started it, and the newest that ended it, or null. */
  public Evidence from;

  public Evidence until;

  /** The time of the order from which the grid counts, ms, or null while unknown. */
  public Long anchor;

  /** It is to be looked at. */
  public boolean active;

  /** Looks that found it so: the level that was reached. */
  public int reached;

  /** The next look, ms, or {@link Table#NEVER}. */
  public long next = Table.NEVER;

  /** The event that changed it last. */
  public Evidence last;

  public Level level = new Level();
}
