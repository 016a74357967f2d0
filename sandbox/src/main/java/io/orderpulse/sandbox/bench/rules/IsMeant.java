package io.orderpulse.sandbox.bench.rules;

import io.orderpulse.events.Event;
import java.util.List;
import org.apache.flink.cep.pattern.conditions.SimpleCondition;

/** An event is meant by one of several clauses; its conditions are plain Java. */
final class IsMeant extends SimpleCondition<Event> {

  private static final long serialVersionUID = 1L;

  private final EventTest[] clauses;

  IsMeant(List<EventTest> clauses) {
    this.clauses = clauses.toArray(EventTest[]::new);
  }

  @Override
  public boolean filter(Event event) {
    for (EventTest clause : clauses) {
      if (clause.holds(event)) {
        return true;
      }
    }
    return false;
  }
}
