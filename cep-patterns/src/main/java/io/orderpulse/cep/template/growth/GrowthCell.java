package io.orderpulse.cep.template.growth;

import java.util.TreeMap;

/** What a <em>growth</em> rule remembers of one key. Fields are stored. */
public final class GrowthCell {

  /** The end of the windows that were looked at last, ms. */
  public long looked;

  /** Series by what splits the key; the empty name when nothing does. */
  public final TreeMap<String, GrowthSeries> series = new TreeMap<>();
}
