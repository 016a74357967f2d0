package io.orderpulse.jobs.health;

import io.orderpulse.cep.fact.Milestones;
import io.orderpulse.cep.fact.OrderContext;
import io.orderpulse.cep.fact.Ranks;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the rules see of an order. */
final class Contexts {

  /** Ship-by time of an order without a promise. */
  private static final long DEFAULT_PROMISE = Duration.ofHours(24).toMillis();

  private Contexts() {}

  static OrderContext of(String orderId, OrderState state) {
    long[] reached = Steps.reached(state);
    Ranks rank = Steps.rank(state, reached);
    boolean cancelled = state.cancelledAt != null || state.returnedAt != null || isRefunded(state);
    return OrderContext.builder(orderId)
        .revision(state.base + state.revision)
        .rank(rank == null ? 0 : rank.number())
        .stage(stage(state, rank))
        .terminal(cancelled || rank == Ranks.SIGNED)
        .cancelled(cancelled)
        .valid(state.valid)
        .watched(state.watched)
        .separateParcels(state.separateParcels)
        .crossBorder(state.crossBorder)
        .manualEntry(state.manualEntry)
        .payment(state.payment)
        .channel(state.channel)
        .lane(state.lane)
        .customerId(state.customerId)
        .tier(state.tier)
        .creditGrade(state.creditGrade)
        .warehouse(state.warehouse)
        .amountCny(cny(state, state.amount))
        .paidCny(cny(state, state.paid))
        .refundedCny(cny(state, state.refunded))
        .erpCny(cny(state, state.erpAmount))
        .postedCny(cny(state, state.payment.equals("credit") ? state.invoiced : state.posted))
        .creditOutcome(state.creditOutcome)
        .overdueDays(state.overdueDays)
        .limitLeft(state.limitLeft)
        .placed(state.placed)
        .due(due(state))
        .deliverBy(state.promiseDeliverBy)
        .addressKind(state.addressKind)
        .addressKey(state.addressKey)
        .recipientMask(state.recipientMask)
        .tags(List.copyOf(state.tags))
        .waybills(List.copyOf(state.waybills))
        .quantities(new TreeMap<>(state.quantities))
        .duplicateLines(Picks.duplicateLines(state))
        .entryDiff(Entries.diff(state))
        .milestones(milestones(state, reached))
        .build();
  }

  /** An amount of the order, or null when its worth is unknown. */
  private static BigDecimal cny(OrderState state, BigDecimal amount) {
    return state.foreign ? null : amount;
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
        || (state.amount != null
            && state.refunded != null
            && state.refunded.signum() > 0
            && state.refunded.compareTo(state.amount) >= 0);
  }

  private static String stage(OrderState state, Ranks rank) {
    if (state.cancelledAt != null) {
      return Milestones.CANCELLED;
    }
    if (state.returnedAt != null) {
      return Milestones.RETURNED;
    }
    if (isRefunded(state)) {
      return "refunded";
    }
    return rank == null ? "unknown" : rank.wire();
  }

  private static Map<String, Long> milestones(OrderState state, long[] reached) {
    Map<String, Long> milestones = new LinkedHashMap<>();
    for (Ranks step : Ranks.values()) {
      if (reached[step.ordinal()] != Steps.NEVER) {
        milestones.put(step.wire(), reached[step.ordinal()]);
      }
    }
    milestones.putAll(state.milestones);
    put(milestones, Milestones.CANCELLED, state.cancelledAt);
    put(milestones, Milestones.RETURNED, state.returnedAt);
    return milestones;
  }

  private static void put(Map<String, Long> milestones, String name, Long time) {
    if (time != null) {
      milestones.put(name, time);
    }
  }
}
