package io.orderpulse.cep.judge;

import io.orderpulse.cep.cel.Condition;
import io.orderpulse.cep.fact.Fact;
import io.orderpulse.cep.rule.Selector;
import java.util.List;

/** Finds the first selector of a clause that means a fact. */
public final class Matcher {

  /** No selector means the fact. */
  public static final int NONE = -1;

  private final Selector[] selectors;
  private final Condition[] conditions;

  public Matcher(List<Selector> selectors) {
    this.selectors = selectors.toArray(Selector[]::new);
    this.conditions =
        selectors.stream().map(s -> Condition.of(s.where())).toArray(Condition[]::new);
  }

  /** Index of the first selector that means the fact, or {@link #NONE}. */
  public int find(Fact fact) {
    String type = fact.event().type();
    for (int i = 0; i < selectors.length; i++) {
      if (selectors[i].event().equals(type) && conditions[i].holds(fact)) {
        return i;
      }
    }
    return NONE;
  }

  public boolean matches(Fact fact) {
    return find(fact) != NONE;
  }

  /** The selector of an index. */
  public Selector selector(int index) {
    return selectors[index];
  }
}
