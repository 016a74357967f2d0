package io.orderpulse.cep.template.count;

import io.orderpulse.cep.rule.Selector;
import io.orderpulse.cep.rule.Selectors;
import io.orderpulse.cep.rule.Template;
import io.orderpulse.events.record.Resolution;
import java.time.Duration;
import java.util.List;

/**
 * Opens when enough distinct things of one key fall into a window that begins with the earliest.
 * The things are orders ({@code member}), or whatever a data field of the events names ({@code
 * distinct}).
 *
 * @param member CEL condition over the order that may be counted; null when events are counted
 * @param gone CEL condition over a member that no longer counts; null when events are counted
 * @param alone CEL condition over one member that resolves the group, or null
 * @param together events that resolve the group when they name two or more members
 * @param distinct data field or CEL that names what is counted, for example {@code task_id}; null
 *     when orders are counted
 * @param add events that bring one
 * @param remove events that take one away
 * @param sumOver with {@code distinct}: opens only when the sum of the {@code amount}s of {@code
 *     add} is above the newest amount of these events; empty for no such test
 * @param opensAlone true when the group itself is no anomaly, but each member that is {@code alone}
 * @param min how many open it
 * @param within length of the window, end exclusive
 * @param togetherReason resolution of {@code together}
 * @param aloneReason resolution of {@code alone}
 * @param belowReason resolution when too few are left
 */
public record CountWindow(
    String member,
    String gone,
    String alone,
    List<Selector> together,
    String distinct,
    List<Selector> add,
    List<Selector> remove,
    List<Selector> sumOver,
    boolean opensAlone,
    int min,
    Duration within,
    Resolution togetherReason,
    Resolution aloneReason,
    Resolution belowReason)
    implements Template {

  /** An anomaly of the group itself. */
  public CountWindow(
      String member,
      String gone,
      String alone,
      List<Selector> together,
      String distinct,
      List<Selector> add,
      List<Selector> remove,
      List<Selector> sumOver,
      int min,
      Duration within,
      Resolution togetherReason,
      Resolution aloneReason,
      Resolution belowReason) {
    this(
        member,
        gone,
        alone,
        together,
        distinct,
        add,
        remove,
        sumOver,
        false,
        min,
        within,
        togetherReason,
        aloneReason,
        belowReason);
  }

  @Override
  public boolean resolves() {
    return !opensAlone;
  }

  @Override
  public String wire() {
    return "count-window";
  }

  @Override
  public List<Selector> selectors() {
    return Selectors.all(together, add, remove, sumOver);
  }

  @Override
  public boolean onContext() {
    return member != null;
  }
}
