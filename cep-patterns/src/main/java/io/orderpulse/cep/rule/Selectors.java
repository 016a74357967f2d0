package io.orderpulse.cep.rule;

import java.util.List;

/** Sets of selectors of an <em>expect</em> rule. */
public final class Selectors {

  private Selectors() {}

  /** What ends an expectation. */
  public static List<Selector> ends(Template.Expect expect) {
    return Lists.concat(expect.expect(), expect.unless(), List.of());
  }

  /** What ends an expectation that each new start replaces. */
  public static List<Selector> all(Template.Expect expect) {
    return Lists.concat(expect.expect(), expect.unless(), expect.from());
  }
}
