package io.orderpulse.jobs.intake;

/** A line of an open order whose product is not known yet. A POJO: fields may be added. */
public class OpenLine {

  public String lineId;

  /** The channel's number of the article. */
  public String sku;

  /** What the channel calls it, or null. */
  public String product;
}
