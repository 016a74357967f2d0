package io.orderpulse.jobs.health;

import io.orderpulse.cep.fact.Milestones;
import io.orderpulse.cep.fact.OrderContext;
import io.orderpulse.cep.fact.Ranks;
import io.orderpulse.jobs.metric.OrderFacts;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/** What metrics see of an order. Free of Flink. */
final class Measures {

  private static final String EXPEDITE = "加急";
  private static final List<String> WRONG = List.of("MISSING_ITEM", "WRONG_ITEM");

  private Measures() {}

  /**
   * @param order made of the same state
   */
  static OrderFacts of(OrderState state, OrderContext order) {
    List<OrderFacts.Complaint> complaints = new ArrayList<>(state.complaints.values());
    complaints.sort(
        Comparator.comparingLong(OrderFacts.Complaint::time)
            .thenComparing(OrderFacts.Complaint::id));
    return new OrderFacts(
        order.orderId(),
        order.revision(),
        order.valid(),
        order.channel(),
        order.warehouse(),
        state.carrier,
        order.lane(),
        order.amountCny(),
        order.placed(),
        order.due(),
        order.deliverBy(),
        order.reached(Ranks.SHIPPED.wire()),
        order.reached(Ranks.SIGNED.wire()),
        order.cancelled() ? ended(state) : null,
        order.reached(Milestones.ACCEPTED),
        order.reached(Milestones.CONFIRMED),
        order.reached(Ranks.ERP_CREATED.wire()),
        order.manualEntry(),
        order.entryDiff() != null,
        order.tags().contains(EXPEDITE),
        !Collections.disjoint(state.voice, WRONG),
        HopNotes.facts(state),
        new TreeMap<>(state.policies),
        List.copyOf(state.progress),
        complaints,
        PickTask.duplicates(state.tasks.values(), state.quantities).stream()
            .map(task -> new OrderFacts.DuplicatePick(task.dispatched(), task.warehouse()))
            .toList(),
        DrawingWord.releases(state.drawings));
  }

  /** When it ended without a delivery; of refunds that only together are full, the last. */
  private static Long ended(OrderState state) {
    Long ended = state.cancelledAt;
    ended = earlier(ended, state.returnedAt);
    ended = earlier(ended, state.refundedFullyAt);
    return ended == null ? state.lastRefund : ended;
  }

  private static Long earlier(Long a, Long b) {
    if (a == null || b == null) {
      return a == null ? b : a;
    }
    return Math.min(a, b);
  }
}
