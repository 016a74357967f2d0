package io.orderpulse.jobs.intake;

/** What the search for doubles remembers of one submission. A POJO: fields may be added. */
public class Submission {

  public String orderId;

  /** When it was placed, ms. */
  public long time;

  /** It is paid. */
  public boolean paid;

  /** The order that it doubles, or null. */
  public String duplicateOf;

  /** When it may be forgotten, ms. */
  public long keepUntil;
}
