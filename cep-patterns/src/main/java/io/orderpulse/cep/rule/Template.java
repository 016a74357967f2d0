package io.orderpulse.cep.rule;

import io.orderpulse.events.record.Resolution;
import java.io.Serializable;
import java.time.Duration;
import java.util.List;

/** The kind of a rule with the clauses of that kind. */
public sealed interface Template extends Serializable {

  /** The name in rule files. */
  String wire();

  /** All selectors of the rule: the event types it listens to. */
  List<Selector> selectors();

  /** True when the rule must see every change of the order, whatever event caused it. */
  default boolean onContext() {
    return false;
  }

  /** Which start counts when there are several. */
  enum Start {
    FIRST,
    EACH,
    LATEST
  }

  /**
   * After {@code from} comes {@code expect} within a time, or it opens.
   *
   * @param from what starts the clock
   * @param expect what satisfies it, at {@code from + within} or earlier
   * @param unless what makes the expectation pointless
   * @param within the limit
   * @param start which start counts
   * @param anyOrder true when an expected event seen before the start satisfies too
   */
  record Expect(
      List<Selector> from,
      List<Selector> expect,
      List<Selector> unless,
      Duration within,
      Start start,
      boolean anyOrder)
      implements Template {
    @Override
    public String wire() {
      return "expect";
    }

    @Override
    public List<Selector> selectors() {
      return Lists.concat(from, expect, unless);
    }
  }

  /**
   * Opens at a time taken from the order, if a condition holds then.
   *
   * @param at name of the order's field that holds the time, for example {@code due}
   * @param holds CEL condition over the order
   */
  record Deadline(String at, String holds) implements Template {
    /** The times that orders have. */
    public static final List<String> TIMES = List.of("due", "placed");

    @Override
    public String wire() {
      return "deadline";
    }

    @Override
    public List<Selector> selectors() {
      return List.of();
    }

    @Override
    public boolean onContext() {
      return true;
    }
  }

  /**
   * Opens when enough distinct orders of one key fall into a window that begins with the earliest.
   *
   * @param member CEL condition over the order that may be counted
   * @param gone CEL condition over a member that no longer counts
   * @param min how many open it
   * @param within length of the window, end exclusive
   * @param together events that resolve the group when they name two or more members
   * @param alone CEL condition over one member that resolves the group
   * @param togetherReason resolution of {@code together}
   * @param aloneReason resolution of {@code alone}
   * @param belowReason resolution when too few members are left
   */
  record CountWindow(
      String member,
      String gone,
      int min,
      Duration within,
      List<Selector> together,
      String alone,
      Resolution togetherReason,
      Resolution aloneReason,
      Resolution belowReason)
      implements Template {
    @Override
    public String wire() {
      return "count-window";
    }

    @Override
    public List<Selector> selectors() {
      return together;
    }

    @Override
    public boolean onContext() {
      return true;
    }
  }

  /**
   * Opens when what is in force differs from what should be.
   *
   * @param expected events that say what should be
   * @param actual events that say what is
   * @param value data fields that are compared
   * @param firstOnly true when the first field that both sides have decides alone
   * @param effective data field with the time from which an event counts, or null for its own time
   * @param each data field that splits the key, for example the system, or null
   * @param judgeAt the only events at which a difference opens; empty for always
   * @param grace how long the difference must hold before it opens
   */
  record Compare(
      List<Selector> expected,
      List<Selector> actual,
      List<String> value,
      boolean firstOnly,
      String effective,
      String each,
      List<Selector> judgeAt,
      Duration grace)
      implements Template {
    @Override
    public String wire() {
      return "compare";
    }

    @Override
    public List<Selector> selectors() {
      return Lists.concat(expected, actual, judgeAt);
    }
  }
}
