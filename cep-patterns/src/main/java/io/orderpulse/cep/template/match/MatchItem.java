package io.orderpulse.cep.template.match;

import io.orderpulse.cep.judge.Level;
import io.orderpulse.events.record.Evidence;

/** What tells one anomaly of a key apart, and how it is. Public fields: it is stored. */
public final class MatchItem {

  /** What tells it apart, or empty. */
  public final String name;

  /** The newest event that counted, by its own time; what is older says nothing any more. */
  public Evidence newest;

  public Level level = new Level();

  MatchItem(String name) {
    this.name = name;
  }
}
