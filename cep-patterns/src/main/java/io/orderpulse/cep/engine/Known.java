package io.orderpulse.cep.engine;

import io.orderpulse.cep.fact.Fact;
import io.orderpulse.cep.fact.KeyKind;
import io.orderpulse.cep.judge.Mark;
import io.orderpulse.cep.time.Clocked;
import io.orderpulse.events.Event;
import io.orderpulse.events.record.Evidence;
import java.util.Map;

/** What is known of a key, as a fact without news. */
final class Known {

  private Known() {}

  static Fact fact(KeyKind kind, String key, Mark mark) {
    Evidence by = mark.evidence();
    Event event = Event.of(by.id(), by.source(), by.type(), null, by.time(), Map.of());
    return new Fact(kind, key, event, mark.order(), mark.waybill(), true, Clocked.ON_TIME);
  }
}
