package io.orderpulse.jobs.health;

import io.orderpulse.cep.fact.Fact;
import io.orderpulse.cep.fact.KeyKind;
import io.orderpulse.cep.fact.OrderContext;
import io.orderpulse.cep.template.expect.HopSelectors.Meaning;
import io.orderpulse.cep.time.Clocked;
import io.orderpulse.events.Event;
import io.orderpulse.events.VerdictOrder;
import io.orderpulse.jobs.metric.OrderFacts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * When an order passed each link, for metrics: the same whatever the order in which events came.
 * What an event means to a link may depend on the order as it was then ("tagged after the first
 * pick task"); such events are kept, and asked again when news from the past come. Free of Flink.
 */
final class HopNotes {

  /** So many events of a link are kept; the later ones give way. */
  static final int MOST = 24;

  private HopNotes() {}

  static HopState of(OrderState state, HopTable.Row row) {
    return state.hops.computeIfAbsent(row.link().name(), name -> new HopState());
  }

  /** Takes in what an event means to a link. */
  static void take(OrderState state, HopTable.Row row, Fact fact) {
    if (row.depends(fact.event().type())) {
      HopState hop = of(state, row);
      keep(hop, slim(fact.event()));
      ask(state, hop, row, fact.order());
      return;
    }
    Meaning meaning = row.selectors().of(fact);
    if (meaning != null) {
      HopState hop = of(state, row);
      hop.within = row.link().expect().within().toMillis();
      note(hop.plain, meaning, fact.event().time());
    }
  }

  /** Asks again what the kept events mean, now that more is known of the past. */
  static void askAgain(OrderState state, OrderContext order, List<HopTable> tables) {
    for (HopTable table : tables) {
      for (HopTable.Row row : table.rows()) {
        HopState hop = state.hops.get(row.link().name());
        if (hop != null && !hop.questions.isEmpty()) {
          ask(state, hop, row, order);
        }
      }
    }
  }

  private static void ask(OrderState state, HopState hop, HopTable.Row row, OrderContext order) {
    hop.asked = new HopState.Times();
    hop.within = row.link().expect().within().toMillis();
    for (Event event : hop.questions) {
      OrderContext then = AsOf.of(state, order, event.time());
      Meaning meaning =
          row.selectors()
              .of(
                  new Fact(
                      KeyKind.ORDER, order.orderId(), event, then, null, false, Clocked.ON_TIME));
      if (meaning != null) {
        note(hop.asked, meaning, event.time());
      }
    }
  }

  private static void note(HopState.Times times, Meaning meaning, long time) {
    times.left = meaning.leaves() ? Math.min(times.left, time) : times.left;
    times.arrived = meaning.arrives() ? Math.min(times.arrived, time) : times.arrived;
    times.pointless = meaning.pointless() ? Math.min(times.pointless, time) : times.pointless;
  }

  private static void keep(HopState hop, Event event) {
    List<Event> kept = new ArrayList<>(hop.questions);
    kept.add(event);
    kept.sort(VerdictOrder.INSTANCE);
    hop.questions = kept.size() > MOST ? new ArrayList<>(kept.subList(0, MOST)) : kept;
  }

  /** Without what conditions on links do not look at: lines, addresses and the like. */
  private static Event slim(Event event) {
    Map<String, Object> data = new HashMap<>();
    event
        .data()
        .forEach(
            (name, value) -> {
              boolean plain =
                  !(value instanceof Map)
                      && !(value instanceof Collection<?> many
                          && many.stream().anyMatch(Map.class::isInstance));
              if (plain) {
                data.put(name, value);
              }
            });
    return event.withData(data).withOrigin(null);
  }

  /** The hops of an order as metrics see them. */
  static List<OrderFacts.Hop> facts(OrderState state) {
    List<OrderFacts.Hop> hops = new ArrayList<>(state.hops.size());
    for (Map.Entry<String, HopState> entry : new TreeMap<>(state.hops).entrySet()) {
      HopState hop = entry.getValue();
      long left = Math.min(hop.plain.left, hop.asked.left);
      hops.add(
          new OrderFacts.Hop(
              entry.getKey(),
              left,
              Math.min(hop.plain.arrived, hop.asked.arrived),
              Math.min(hop.plain.pointless, hop.asked.pointless),
              left == HopState.NONE ? HopState.NONE : left + hop.within));
    }
    return hops;
  }
}
