package io.orderpulse.cep.life;

import io.orderpulse.cep.verdict.Handling;
import io.orderpulse.events.record.Anomaly;
import io.orderpulse.events.record.Severity;
import java.util.List;
import java.util.TreeMap;

/** What {@link Follow} remembers of one anomaly. */
final class FollowCell {

  /** The condition holds, as far as its rule says. */
  boolean raw;

  /** The episode is open; false as well when a person has closed it. */
  boolean open;

  /** The episode, or the last one; {@link Long#MIN_VALUE} before the first. */
  long episode = Long.MIN_VALUE;

  /** The moment it opened, ms. */
  long openedAt;

  /** Its latest form; null when it is not open. */
  Anomaly body;

  Handling handling = Handling.PLAIN;

  int level;
  int flaps;
  boolean acknowledged;

  /** Steps of the chain that are done. */
  int steps;

  /** Who acts now. */
  String role;

  /** Nobody is told until then, ms, as it was resolved not long ago; {@link Stage#NEVER} if not. */
  long coolUntil = Stage.NEVER;

  /** Nobody is told until then, ms, as a person said; {@link Stage#NEVER} if not. */
  long snoozedUntil = Stage.NEVER;

  /** When the last episode was resolved, ms; {@link Long#MIN_VALUE} for never. */
  long resolvedAt = Long.MIN_VALUE;

  /** How bad the last episode was at its end. */
  Severity resolvedSeverity;

  /** When all may be forgotten, ms. */
  long forgetAt = Stage.NEVER;

  /** The keys of other stages that know of it: what it told each of them. */
  TreeMap<String, LifeEvent> joined = new TreeMap<>();

  /** Keys of {@link Mute} that it has. */
  List<String> scopes = List.of();

  /** Key of its storm, or null. */
  String storm;
}
