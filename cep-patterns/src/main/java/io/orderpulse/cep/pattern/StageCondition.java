package io.orderpulse.cep.pattern;

import io.orderpulse.cep.cel.Condition;
import io.orderpulse.cep.cel.Scope;
import io.orderpulse.cep.fact.Fact;
import io.orderpulse.cep.rule.Scopes;
import io.orderpulse.cep.rule.Selector;
import io.orderpulse.events.Event;
import java.io.Serial;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.flink.cep.pattern.conditions.IterativeCondition;

/** One of the selectors of a stage means the event, given what earlier stages matched. */
final class StageCondition extends IterativeCondition<Fact> {

  @Serial private static final long serialVersionUID = 1L;

  private final ArrayList<Selector> selectors;
  private final String prefix;
  private final LinkedHashMap<String, ArrayList<String>> stageTypes;
  private final ConditionContext asked;
  private transient List<Condition> conditions;

  /**
   * @param selectors what it means; a selector without an event type means any type
   * @param prefix of stage names in the pattern
   * @param stageTypes event types by stage
   * @param asked between the automaton and its conditions
   */
  StageCondition(
      List<Selector> selectors,
      String prefix,
      Map<String, List<String>> stageTypes,
      ConditionContext asked) {
    this.selectors = new ArrayList<>(selectors);
    this.prefix = prefix;
    this.asked = asked;
    this.stageTypes = new LinkedHashMap<>();
    stageTypes.forEach((stage, types) -> this.stageTypes.put(stage, new ArrayList<>(types)));
  }

  @Override
  public boolean filter(Fact shown, Context<Fact> context) {
    Fact fact = asked.whole(shown);
    if (conditions == null) {
      conditions = selectors.stream().map(this::compile).toList();
    }
    String type = fact.event().type();
    for (int i = 0; i < conditions.size(); i++) {
      String wanted = selectors.get(i).event();
      if ((wanted == null || wanted.equals(type)) && holds(conditions.get(i), fact, context)) {
        return true;
      }
    }
    return false;
  }

  private boolean holds(Condition condition, Fact fact, Context<Fact> context) {
    Condition.Outcome outcome = condition.evaluate(fact, stage -> events(context, stage));
    if (outcome == Condition.Outcome.FAILED) {
      asked.fail();
    }
    return outcome == Condition.Outcome.HOLDS;
  }

  private Condition compile(Selector selector) {
    return Iterative.seesStages(selector.where())
        ? Condition.of(selector.where(), Scope.untyped().withStages(stageTypes, Map.of()))
        : Condition.of(selector.where(), Scopes.of(List.of(selector)));
  }

  /** The buffer is read only when the condition asks for a stage. */
  private List<Event> events(Context<Fact> context, String stage) {
    try {
      List<Event> events = new ArrayList<>();
      for (Fact fact : context.getEventsForPattern(prefix + stage)) {
        events.add(fact.event());
      }
      return events;
    } catch (Exception e) {
      throw new IllegalStateException("the events of stage " + stage + " cannot be read", e);
    }
  }
}
