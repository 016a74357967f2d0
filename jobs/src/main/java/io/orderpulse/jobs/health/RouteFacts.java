package io.orderpulse.jobs.health;

import io.orderpulse.cep.engine.RuleChange;
import io.orderpulse.cep.fact.Fact;
import io.orderpulse.cep.fact.KeyKind;
import io.orderpulse.cep.fact.OrderContext;
import org.apache.flink.streaming.api.functions.co.BroadcastProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Sends facts to the keys that they concern: one record per kind of key that a known rule listens
 * to, whatever the number of rules. Here for events that name no order; those of orders are routed
 * where they are folded, which saves an exchange.
 */
final class RouteFacts extends BroadcastProcessFunction<Fact, RuleChange, Fact> {

  private static final long serialVersionUID = 1L;

  private final KnownRules rules;

  RouteFacts(KnownRules rules) {
    this.rules = rules;
  }

  @Override
  public void processElement(Fact fact, ReadOnlyContext context, Collector<Fact> out)
      throws Exception {
    route(fact, rules.listening(context.getBroadcastState(KnownRules.VERSIONS)), out);
  }

  @Override
  public void processBroadcastElement(RuleChange change, Context context, Collector<Fact> out)
      throws Exception {
    rules.take(change, context.getBroadcastState(KnownRules.VERSIONS));
  }

  /** A fact of an event that names no order, before it is routed. */
  static Fact unrouted(SeenEvent seen) {
    return new Fact(KeyKind.GLOBAL, FactKeys.ALL, seen.event(), null, null, false, seen.seenAt());
  }

  /** Sends a fact to its keys; its own kind and key do not matter. */
  static void route(Fact fact, Listening listening, Collector<Fact> out) {
    for (KeyKind kind : listening.kinds(fact.event().type(), fact.contextChanged())) {
      for (String key : FactKeys.of(kind, fact)) {
        out.collect(to(kind, key, fact, fact.order()));
      }
    }
  }

  /** Tells an order's former address that it no longer counts there. */
  static void leave(String formerAddress, Fact fact, Listening listening, Collector<Fact> out) {
    if (listening.kinds(fact.event().type(), fact.contextChanged()).contains(KeyKind.ADDRESS)) {
      out.collect(to(KeyKind.ADDRESS, formerAddress, fact, fact.order().notValid()));
    }
  }

  private static Fact to(KeyKind kind, String key, Fact fact, OrderContext order) {
    return new Fact(
        kind, key, fact.event(), order, fact.waybill(), fact.contextChanged(), fact.seenAt());
  }
}
