package io.orderpulse.jobs.intake;

/** What the filters remember of one order; nothing personal. A POJO: fields may be added. */
public class OrderMark {

  /** Channel and customer; null before it was placed. */
  public String buyer;

  /** It was paid, or credit was given, before it was placed. */
  public boolean paid;

  /** Wire word of why it was filtered out for its own sake, or null. */
  public String reason;

  /** A person took it back: no filter looks at it again. */
  public boolean released;

  /** When it may be forgotten, ms. */
  public long keepUntil = Long.MIN_VALUE;
}
