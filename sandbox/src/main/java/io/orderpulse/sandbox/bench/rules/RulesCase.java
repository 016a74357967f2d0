package io.orderpulse.sandbox.bench.rules;

import java.util.ArrayList;
import java.util.List;

/**
 * One row of the benchmark: an engine with a rule set and a place for its state.
 *
 * @param contender the engine
 * @param rules size of the rule set, 0 for none
 * @param state where its state lies
 */
record RulesCase(Contender contender, int rules, StateKind state) {

  /** True when it gets the small workload. */
  boolean slow() {
    return contender.isSlow(state);
  }

  String label() {
    return rules == 0 ? contender.label() : "%s, %d rules".formatted(contender.label(), rules);
  }

  /** All that a plan asks for, in the order in which it is run. */
  static List<RulesCase> of(RulesPlan plan) {
    List<RulesCase> cases = new ArrayList<>();
    for (Contender contender : Contenders.ALL) {
      boolean wanted =
          plan.only().isEmpty() ? contender.byDefault() : plan.only().contains(contender.id());
      for (StateKind state : contender.states()) {
        for (int rules : contender.rules(state)) {
          if (wanted
              && plan.states().contains(state)
              && (rules == 0 || plan.rules().contains(rules))) {
            cases.add(new RulesCase(contender, rules, state));
          }
        }
      }
    }
    return cases;
  }
}
