package io.orderpulse.cep.reference;

import io.orderpulse.cep.cel.Condition;
import io.orderpulse.cep.fact.Fact;
import io.orderpulse.cep.rule.Selector;
import java.util.List;

/** Finds the first selector that means a fact. */
final class SelectorMatcher {

  private final List<Selector> selectors;
  private final List<Condition> conditions;

  SelectorMatcher(List<Selector> selectors) {
    this.selectors = selectors;
    this.conditions = selectors.stream().map(s -> Condition.of(s.where())).toList();
  }

  /** The selector that means the fact, or null. */
  Selector find(Fact fact) {
    for (int i = 0; i < selectors.size(); i++) {
      if (selectors.get(i).event().equals(fact.event().type()) && conditions.get(i).holds(fact)) {
        return selectors.get(i);
      }
    }
    return null;
  }
}
