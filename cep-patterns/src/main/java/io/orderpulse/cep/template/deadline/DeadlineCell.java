package io.orderpulse.cep.template.deadline;

import java.util.TreeMap;

/** What a <em>deadline</em> rule remembers of one key. Public fields: it is stored. */
public final class DeadlineCell {

  /** Revision of the order seen last, or -1. */
  public long revision = -1;

  /** The rule's condition, as the order showed it last. */
  public boolean holds;

  /** The order is over. */
  public boolean terminal;

  /** Deadlines by what tells them apart; the only one of an order has the empty name. */
  public final TreeMap<String, DeadlineItem> items = new TreeMap<>();
}
