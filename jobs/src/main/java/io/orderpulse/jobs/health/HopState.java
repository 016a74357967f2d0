package io.orderpulse.jobs.health;

import io.orderpulse.events.Event;
import java.util.ArrayList;
import java.util.List;

/** How an order passed one link between systems. Public fields: Flink's POJO rules let it grow. */
public class HopState {

  /** No such time yet. */
  static final long NONE = Long.MAX_VALUE;

  /** When it first left the one system, ms. */
  public long left = NONE;

  /** When it was first seen in the other, ms. */
  public long arrived = NONE;

  /** When it became pointless, ms. */
  public long pointless = NONE;

  /** Until when, inclusive, it is in time, ms. */
  public long deadline = NONE;

  public boolean counted;

  /** It was counted as missing or late. */
  public boolean bad;

  /**
   * The same times for metrics, from all events known whatever their order; see {@link HopNotes}.
   */
  public Times plain = new Times();

  /** Of the events whose meaning depends on the order as it was. */
  public Times asked = new Times();

  /** Those events, slim. */
  public List<Event> questions = new ArrayList<>();

  /** How long it may take, ms. */
  public long within;

  /** First times of one link, ms, or {@link #NONE}. */
  public static class Times {
    public long left = NONE;
    public long arrived = NONE;
    public long pointless = NONE;
  }
}
