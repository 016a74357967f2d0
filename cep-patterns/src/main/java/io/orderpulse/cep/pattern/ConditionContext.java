package io.orderpulse.cep.pattern;

import io.orderpulse.cep.fact.Fact;
import java.io.Serial;
import java.io.Serializable;

/**
 * What passes between a rule's automaton and its conditions: the automaton is shown a fact as it is
 * remembered, conditions see the whole of it; and conditions may fail, as by a division by zero.
 */
final class ConditionContext implements Serializable {

  @Serial private static final long serialVersionUID = 1L;

  private transient Fact remembered;
  private transient Fact whole;
  private int failed;

  /** Says which fact the automaton is shown next, in both forms. */
  void show(Fact asRemembered, Fact asWhole) {
    remembered = asRemembered;
    whole = asWhole;
  }

  /** The whole of a fact that the automaton asks about. */
  Fact whole(Fact shown) {
    return shown == remembered ? whole : shown;
  }

  void fail() {
    failed++;
  }

  /** True when conditions have failed since the last call. */
  boolean takeFailure() {
    boolean any = failed > 0;
    failed = 0;
    return any;
  }
}
