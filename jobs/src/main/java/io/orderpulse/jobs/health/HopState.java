package io.orderpulse.jobs.health;

/** How an order passed one link between systems. Public fields: Flink's POJO rules let it grow. */
public class HopState {

  /** No such time yet. */
  static final long NONE = Long.MAX_VALUE;

  /** When it first left the one system, ms. */
  public long left = NONE;

  /** The earliest that is known by now of the times at which it left the one system, ms. */
  public long earliest = NONE;

  /** How long it may take, ms. */
  public long within;

  /** When it was first seen in the other, ms. */
  public long arrived = NONE;

  /** When it became pointless, ms. */
  public long pointless = NONE;

  /** Until when, inclusive, it is in time, ms. */
  public long deadline = NONE;

  public boolean counted;

  /** It was counted as missing or late. */
  public boolean bad;
}
