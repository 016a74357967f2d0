package io.orderpulse.cep.template.expect;

import io.orderpulse.cep.rule.Selector;
import io.orderpulse.cep.rule.Selectors;
import io.orderpulse.cep.rule.Template;
import java.time.Duration;
import java.util.List;

/**
 * After {@code from} comes {@code expect} within a time, or it opens.
 *
 * @param from what starts the clock
 * @param expect what satisfies it, at {@code from + within} or earlier
 * @param unless what makes the expectation pointless
 * @param stop what ends the expectation until the next start
 * @param within the limit
 * @param start which start counts
 * @param anyOrder true when an expected event seen before the start satisfies too
 */
public record Expect(
    List<Selector> from,
    List<Selector> expect,
    List<Selector> unless,
    List<Selector> stop,
    Duration within,
    Start start,
    boolean anyOrder)
    implements Template {

  /** Without a stop. */
  public Expect(
      List<Selector> from,
      List<Selector> expect,
      List<Selector> unless,
      Duration within,
      Start start,
      boolean anyOrder) {
    this(from, expect, unless, List.of(), within, start, anyOrder);
  }

  /** Which start counts when there are several. */
  public enum Start {
    FIRST,
    EACH,
    LATEST
  }

  @Override
  public String wire() {
    return "expect";
  }

  @Override
  public List<Selector> selectors() {
    return Selectors.all(from, expect, unless, stop);
  }

  /** What ends an expectation. */
  public List<Selector> ends() {
    return Selectors.all(expect, unless, stop);
  }
}
