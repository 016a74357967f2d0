package io.orderpulse.cep.reference;

import io.orderpulse.cep.fact.Fact;
import io.orderpulse.cep.fact.KeyKind;
import io.orderpulse.cep.fact.OrderContext;
import io.orderpulse.cep.time.Clocked;
import io.orderpulse.events.Event;
import java.util.Map;

/** Facts without an event, for conditions that look at the order alone. */
final class ContextFacts {

  private ContextFacts() {}

  static Fact of(KeyKind kind, OrderContext order) {
    Event none = Event.of("none", "none", "none", null, 0, Map.of());
    return new Fact(kind, order.orderId(), none, order, null, false, Clocked.ON_TIME);
  }
}
