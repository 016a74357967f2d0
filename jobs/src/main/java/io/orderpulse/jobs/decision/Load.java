package io.orderpulse.jobs.decision;

import java.math.BigDecimal;

/** What a warehouse said of its load on one day. A POJO: fields may be added. */
public class Load {

  /** When it said so, ms. */
  public long time;

  /** Source and id of the event, for those of the same time. */
  public String said;

  /** Allocated ÷ capacity. */
  public BigDecimal share;
}
