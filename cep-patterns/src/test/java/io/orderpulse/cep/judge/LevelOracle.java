package io.orderpulse.cep.judge;

import java.util.ArrayList;
import java.util.List;

/**
 * The life of one condition, worked out the slow way: looked at after every event and at the end of
 * every millisecond.
 */
public final class LevelOracle {

  private final long hold;
  private final long resolveAfter;
  private final List<String> lines = new ArrayList<>();
  private boolean open;
  private Long well;
  private String why;

  /** Times in ms. */
  public LevelOracle(long hold, long resolveAfter) {
    this.hold = hold;
    this.resolveAfter = resolveAfter;
  }

  /**
   * @param holds whether the condition is true now
   * @param since when it became true
   * @param t the time
   * @param over true at the end of that millisecond, when all its events have been seen
   * @param reason why it is well, if it is
   */
  public void see(boolean holds, long since, long t, boolean over, String reason) {
    if (holds) {
      holds(since, t, over);
    } else if (open && well == null) {
      well = t;
      why = reason;
      if (resolveAfter == 0) {
        end(t);
      }
    }
    if (over && open && well != null && well + resolveAfter <= t) {
      end(t);
    }
  }

  private void holds(long since, long t, boolean over) {
    boolean due = hold == 0 || (over ? since + hold <= t : since + hold < t);
    if (open && well != null) {
      well = null;
      lines.add("RELAPSE@" + t);
    } else if (!open && due) {
      open = true;
      lines.add("OPEN@" + t);
    }
  }

  private void end(long t) {
    open = false;
    well = null;
    lines.add("END@" + t + " " + why);
  }

  public boolean open() {
    return open;
  }

  public List<String> lines() {
    return lines;
  }
}
