package io.orderpulse.cep.yaml;

import io.orderpulse.cep.cel.Condition;
import io.orderpulse.cep.cel.ConditionError;
import io.orderpulse.cep.cel.Expression;
import io.orderpulse.cep.cel.Scope;
import io.orderpulse.cep.cel.TextExpression;
import io.orderpulse.cep.rule.Scopes;
import io.orderpulse.cep.rule.Selector;
import java.util.List;
import java.util.Map;

/** Compiles the expressions of a rule in the scope that they are judged in. */
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
    Condition.compile(expression, of == null ? Scopes.context() : scope(of));
  }

  /**
   * @param of events it is about
   */
  void number(String expression, List<Selector> of) throws ConditionError {
    Expression.compile(expression, scope(of));
  }

  /**
   * @param of events it is about
   */
  void text(String expression, List<Selector> of) throws ConditionError {
    TextExpression.compile(expression, scope(of));
  }

  /** Events without a type have a problem of their own. */
  private Scope scope(List<Selector> of) {
    List<Selector> typed =
        of.stream().filter(s -> s.event() != null).map(names::declaring).toList();
    return Scopes.of(typed, stages);
  }
}
