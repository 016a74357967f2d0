package io.orderpulse.cep.template.sequence;

import io.orderpulse.cep.judge.Level;
import io.orderpulse.cep.pattern.PatternMatch;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** What a sequence rule remembers of one key. Public fields: it is stored. */
public final class SequenceCell {

  /** Begun sequences of the compact plan, by their first events. */
  public List<Run> runs = new ArrayList<>(1);

  /** Matches of the pattern plan that are still to be judged, in verdict order. */
  public List<PatternMatch> matches = new ArrayList<>(0);

  /** What is open, by discriminator; empty for the only one. */
  public TreeMap<String, Level> levels = new TreeMap<>();
}
