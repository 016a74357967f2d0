package io.orderpulse.jobs.health;

import io.orderpulse.cep.fact.OrderContext;
import io.orderpulse.cep.fact.Ranks;
import java.time.Duration;
import java.util.ArrayList;

/** What the rules see of an order. */
final class Contexts {

  /** Ship-by time of an order without a promise. */
  private static final long DEFAULT_PROMISE = Duration.ofHours(24).toMillis();

  private Contexts() {}

  static OrderContext of(String orderId, OrderState state) {
    int rank = Steps.rank(state);
    boolean cancelled = state.cancelledAt != null || state.returnedAt != null || isRefunded(state);
    return new OrderContext(
        orderId,
        state.base + state.revision,
        rank,
        stage(state, rank),
        cancelled || rank == Ranks.SIGNED.number(),
        cancelled,
        state.valid,
        state.watched,
        state.payment,
        state.channel,
        state.customerId,
        state.tier,
        state.warehouse,
        state.amountCny,
        state.placed,
        due(state),
        state.addressKind,
        state.addressKey,
        state.separateParcels,
        new ArrayList<>(state.waybills));
  }

  private static Long due(OrderState state) {
    if (state.promiseShipBy != null) {
      return state.promiseShipBy;
    }
    return state.placed == null ? null : state.placed + DEFAULT_PROMISE;
  }

  /** Refunded in full: a refund says so, or all of them together reach the order's worth. */
  private static boolean isRefunded(OrderState state) {
    return state.refundedFully
        || (state.amountCny != null
            && state.refunded.signum() > 0
            && state.refunded.compareTo(state.amountCny) >= 0);
  }

  private static String stage(OrderState state, int rank) {
    if (state.cancelledAt != null) {
      return "cancelled";
    }
    if (state.returnedAt != null) {
      return "returned";
    }
    if (isRefunded(state)) {
      return "refunded";
    }
    for (Ranks step : Ranks.values()) {
      if (step.number() == rank) {
        return step.wire();
      }
    }
    return "unknown";
  }
}
