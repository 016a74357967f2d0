package io.orderpulse.cep.life;

import java.util.TreeMap;

/** What {@link Mute} remembers of one thing that anomalies share. */
final class MuteCell {

  /** Who is here, by dedup_key. */
  final TreeMap<String, Present> present = new TreeMap<>();

  /** Of each muter and rule that it mutes after the first: the first. */
  final TreeMap<String, String> firsts = new TreeMap<>();

  /** An open anomaly. */
  static final class Present {
    /** How it came here. */
    final LifeEvent join;

    /** First cause from beyond this scope, or null. */
    String outerRoot;

    /** What mutes it as it was told, or null. */
    String by;

    String root;

    Present(LifeEvent join) {
      this.join = join;
    }
  }
}
