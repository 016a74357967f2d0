package io.orderpulse.cep.template.count;

import io.orderpulse.cep.judge.Level;

/** A group of things within one window. Fields are stored. */
public final class CountGroup {

  /** When it reached its size, ms. */
  public long since;

  /** It takes no more members, though its anomaly may still be on the mend. */
  public boolean over;

  public Level level = new Level();
}
