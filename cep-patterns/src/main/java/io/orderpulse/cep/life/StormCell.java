package io.orderpulse.cep.life;

import io.orderpulse.cep.verdict.Handling;
import io.orderpulse.events.record.Anomaly;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** What {@link Storm} remembers of one rule and value. */
final class StormCell {

  /** Who began to tell people within the last minute, in order; joins with their anomalies. */
  List<LifeEvent> recent = new ArrayList<>();

  /** Those of them that are open. */
  final TreeSet<String> recentOpen = new TreeSet<>();

  /** The anomaly that stands for all, as it was said last; null when there is no storm. */
  Anomaly group;

  Handling handling = Handling.PLAIN;

  /** The moment it opened, ms: whoever opens from then on is of it. */
  long since;

  /** Those of it that opened before, by dedup_key and episode. */
  final TreeSet<String> first = new TreeSet<>();

  /** How many of it are open, and how many there ever were. */
  long open;

  long ever;

  /** Worst severity of them, by ordinal. */
  int severity;

  /** Highest level that any of them has reached. */
  int level;

  /** When its number is told again, ms, or {@link Stage#NEVER}. */
  long tellAt = Stage.NEVER;
}
