package io.orderpulse.cep.template.count;

import io.orderpulse.cep.judge.Level;
import java.util.TreeMap;

/** A group of things within one window. Fields are stored. */
public final class CountGroup {

  /** When it reached its size, ms. */
  public long since;

  /** It takes no more members, though its anomaly may still be on the mend. */
  public boolean over;

  public Level level = new Level();

  /** Where a member alone is the anomaly: those of its members, by order. */
  public final TreeMap<String, Level> missed = new TreeMap<>();

  /** True when nothing of it is open or about to be. */
  boolean quiet() {
    return level.quiet() && missed.values().stream().allMatch(Level::quiet);
  }
}
