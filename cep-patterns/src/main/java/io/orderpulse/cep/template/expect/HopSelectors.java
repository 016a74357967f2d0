package io.orderpulse.cep.template.expect;

import io.orderpulse.cep.fact.Fact;
import io.orderpulse.cep.judge.SelectorBits;

/** Tells what a fact is to a link of a table, for those who count hops. Not thread-safe. */
public final class HopSelectors {

  private final SelectorBits bits;

  public HopSelectors(Hops.Link link) {
    Expect expect = link.expect();
    bits = new SelectorBits(0, expect.from(), expect.expect(), expect.unless());
  }

  /** What a fact means to the link. */
  public record Meaning(boolean leaves, boolean arrives, boolean pointless) {}

  /** What the fact means, or null for nothing. */
  public Meaning of(Fact fact) {
    int found = bits.of(fact);
    return found == 0
        ? null
        : new Meaning(
            (found & bits.mask(0)) != 0, (found & bits.mask(1)) != 0, (found & bits.mask(2)) != 0);
  }
}
