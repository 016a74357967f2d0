package io.orderpulse.cep.template.match;

import java.util.TreeMap;

/** What a <em>match</em> rule remembers of one key. */
public final class MatchCell {

  /** Anomalies by what tells them apart; the empty name when the rule does not split its key. */
  public final TreeMap<String, MatchItem> items = new TreeMap<>();
}
