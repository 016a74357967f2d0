package io.orderpulse.jobs.health;

import io.orderpulse.cep.fact.Fact;
import io.orderpulse.cep.fact.KeyKind;
import io.orderpulse.cep.fact.OrderContext;
import io.orderpulse.cep.rule.Rule;
import io.orderpulse.cep.rule.Selector;
import io.orderpulse.events.Event;
import java.io.Serializable;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.flink.util.Collector;

/** Which keys an event concerns: one record per distinct key kind, and only if a rule listens. */
final class FactRoutes implements Serializable {

  private static final long serialVersionUID = 1L;

  private final Map<KeyKind, Set<String>> types = new EnumMap<>(KeyKind.class);
  private final Set<KeyKind> onContext = new HashSet<>();

  FactRoutes(List<Rule> rules) {
    for (Rule rule : rules) {
      Set<String> listened = types.computeIfAbsent(rule.key(), k -> new HashSet<>());
      rule.template().selectors().stream().map(Selector::event).forEach(listened::add);
      if (rule.template().onContext()) {
        onContext.add(rule.key());
      }
    }
  }

  /** Sends an event of an order to the keys that it concerns. */
  void send(
      OrderEvent in,
      OrderContext before,
      OrderContext order,
      boolean changed,
      Collector<Fact> out) {
    Event event = in.event();
    Sender sender = new Sender(in, changed, out);
    sender.send(KeyKind.ORDER, order.orderId(), order);
    sender.send(KeyKind.ADDRESS, order.addressKey(), order);
    if (before.addressKey() != null && !Objects.equals(before.addressKey(), order.addressKey())) {
      sender.send(KeyKind.ADDRESS, before.addressKey(), order.notValid());
    }
    sender.send(KeyKind.DRAWING, event.text("drawing_id"), order);
    if (!event.orderIds().isEmpty()) { // else the parcel's own fact has gone already
      sender.send(KeyKind.WAYBILL, event.text("waybill_no"), order);
    }
  }

  /** An event that belongs to no order: policies. */
  void sendFree(SeenEvent seen, Collector<Fact> out) {
    Event event = seen.event();
    String policy = event.text("policy_id");
    if (policy != null && listens(KeyKind.POLICY, event, false)) {
      out.collect(new Fact(KeyKind.POLICY, policy, event, null, null, false, seen.seenAt()));
    }
  }

  private boolean listens(KeyKind kind, Event event, boolean changed) {
    return (changed && onContext.contains(kind))
        || types.getOrDefault(kind, Set.of()).contains(event.type());
  }

  /** Sends one event under several keys. */
  private final class Sender {
    private final OrderEvent in;
    private final boolean changed;
    private final Collector<Fact> out;

    Sender(OrderEvent in, boolean changed, Collector<Fact> out) {
      this.in = in;
      this.changed = changed;
      this.out = out;
    }

    void send(KeyKind kind, String key, OrderContext order) {
      if (key != null && listens(kind, in.event(), changed)) {
        out.collect(new Fact(kind, key, in.event(), order, in.waybill(), changed, in.seenAt()));
      }
    }
  }
}
