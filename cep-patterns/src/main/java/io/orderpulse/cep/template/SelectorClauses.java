package io.orderpulse.cep.template;

import io.orderpulse.cep.rule.Selector;
import io.orderpulse.events.record.Resolution;
import io.orderpulse.events.record.Severity;
import java.util.List;

/** Reads which events a clause means. */
public final class SelectorClauses {

  private SelectorClauses() {}

  public static Selector read(Clauses item) {
    String event = item.text("event", "Event type.");
    List<Selector> own = List.of(new Selector(event, null, null, null, null));
    return new Selector(
        event,
        item.condition("where", own, "Which events of the type; all of them by default."),
        item.choiceIfAny(
            "reason", Resolution.class, "How an anomaly ends that such an event resolves."),
        item.choiceIfAny("severity", Severity.class, "Severity from such an event on."),
        item.number("amount", own, "Number that such an event counts for."));
  }
}
