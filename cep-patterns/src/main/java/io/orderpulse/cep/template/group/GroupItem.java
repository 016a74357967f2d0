package io.orderpulse.cep.template.group;

import io.orderpulse.cep.judge.Level;
import io.orderpulse.events.record.Evidence;

/** One cause. Fields are stored. */
public final class GroupItem {

  /** What tells it apart, or empty. */
  public final String name;

  /** The newest notice and the newest end, by their own times, or null. */
  public Evidence from;

  public Evidence until;

  /** When it ends by itself as the newest notice says, ms, or null. */
  public Long ends;

  public Level level = new Level();

  GroupItem(String name) {
    this.name = name;
  }

  /** True when it was announced and no end came after that. */
  boolean isAnnounced() {
    return from != null && (until == null || Evidence.ORDER.compare(from, until) > 0);
  }
}
