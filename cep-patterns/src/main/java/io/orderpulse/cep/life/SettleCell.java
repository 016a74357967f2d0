package io.orderpulse.cep.life;

import io.orderpulse.events.record.Anomaly;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** What {@link Settle} remembers of one anomaly. */
final class SettleCell {

  /** Its latest record, or null. */
  Anomaly last;

  boolean open;

  /** Some record of the episode was to be told. */
  boolean told;

  /** Nothing of the episode is public. */
  boolean shadow;

  /** What hushes the episode, by origin. */
  final TreeMap<String, Hush> hushes = new TreeMap<>();

  /** Commands that wait until it is known whether the episode is real. */
  final List<LifeEvent> held = new ArrayList<>();

  /** When all may be forgotten, ms. */
  long forgetAt = Stage.NEVER;

  /**
   * @param by what suppresses
   * @param root first cause, or null
   */
  record Hush(String by, String root) {}
}
