package io.orderpulse.cep.yaml;

import io.orderpulse.cep.cel.Condition;
import io.orderpulse.cep.cel.ConditionError;
import io.orderpulse.cep.rule.Selector;
import java.util.List;
import java.util.Map;

/** Chooses what an expression of a rule may see, and compiles it: the only place that does. */
final class ExpressionCheck {

  private final EventNames names;
  private final Map<String, List<Selector>> stages;

  /**
   * @param stages events that the expression may refer to by stage; empty outside sequences
   */
  ExpressionCheck(EventNames names, Map<String, List<Selector>> stages) {
    this.names = names;
    this.stages = stages;
  }

  EventNames names() {
    return names;
  }

  ExpressionCheck after(Map<String, List<Selector>> earlier) {
    return new ExpressionCheck(names, earlier);
  }

  /**
   * @param of events it is about, or null when it is about the order alone
   */
  void condition(String expression, List<Selector> of) throws ConditionError {
    if (stages.isEmpty()) {
      Condition.compile(expression);
    }
  }

  /**
   * @param of events it is about
   */
  void number(String expression, List<Selector> of) throws ConditionError {
    // numbers compile once expressions are typed
  }
}
