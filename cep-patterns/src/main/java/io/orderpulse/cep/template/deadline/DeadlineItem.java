package io.orderpulse.cep.template.deadline;

import io.orderpulse.cep.judge.Level;
import io.orderpulse.events.record.Evidence;

/** One deadline of a key. Public fields: it is stored. */
public final class DeadlineItem {

  /** What tells it apart, or empty. */
  public final String name;

  /** The time in the data from which the deadline is worked out, ms, or null. */
  public Long base;

  /** The {@link #base} for which time alone has ended it, or null. */
  public Long over;

  /** The first event seen of it, evidence of the promise. */
  public Evidence first;

  /** The event that changed it last. */
  public Evidence last;

  /** The newest event of {@code from}, or null. */
  public Evidence from;

  /** The newest event of {@code until}, or null. */
  public Evidence until;

  public Level level = new Level();

  DeadlineItem(String name) {
    this.name = name;
  }

  /** True when an end is not older than what began. */
  boolean ended() {
    return until != null && (from == null || Evidence.ORDER.compare(until, from) >= 0);
  }
}
