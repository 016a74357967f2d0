package io.orderpulse.cep.template.silence;

import io.orderpulse.cep.judge.Buckets;
import io.orderpulse.cep.judge.Level;
import io.orderpulse.events.record.Evidence;

/** What a <em>silence</em> rule remembers of one key. Fields are stored. */
final class SilenceCell {

  static final int HOURS = 24;

  /** Sizes of the gaps in ms, by the hour of day in which they began, then by day. */
  final Buckets[] gaps = new Buckets[HOURS];

  /** The newest event, or null. */
  Evidence last;

  /** Longest usual gap after it, ms, or never while too few are known. */
  long usual = Long.MAX_VALUE;

  Level level = new Level();

  SilenceCell() {
    for (int hour = 0; hour < HOURS; hour++) {
      gaps[hour] = new Buckets();
    }
  }
}
