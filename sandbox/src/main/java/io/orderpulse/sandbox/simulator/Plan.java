package io.orderpulse.sandbox.simulator;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** When an order reaches which state: made healthy, then bent by whoever plants a fault. */
final class Plan {

  /** The time of what does not happen. */
  static final long NEVER = Long.MAX_VALUE;

  /** A promise that was moved: from when it is known, and the new due time. */
  record Amendment(long at, long promise) {}

  final Order order;
  final EnumMap<OrderState, Long> at = new EnumMap<>(OrderState.class);
  final List<Parcel> parcels = new ArrayList<>(1);
  final List<Amendment> amendments = new ArrayList<>(0);
  Long promise;
  String cancelReason;

  /** The credit decision was no; there is one only for orders on credit. */
  Long refused;

  /** When a prepaid order was paid, if not when it was cleared. */
  Long paid;

  /**
   * When its stock is reserved, if not soon after it was cleared; {@link #NEVER} for not at all.
   */
  Long reserved;

  /** When the warehouse puts it first, if not as it should; {@link #NEVER} for not at all. */
  Long prioritised;

  /** When its receipt's photo comes, if not with the signature; {@link #NEVER} for not at all. */
  Long photographed;

  /** What the photo shows, if not what it should. */
  Photo photo;

  /** How the front answers, if not as it should; only for orders of the own site. */
  Front front;

  /** What the credit office, the ERP and the bookkeepers say, if not what is true. */
  UnaryOperator<Data> decision = UnaryOperator.identity();

  UnaryOperator<Data> entry = UnaryOperator.identity();
  UnaryOperator<Data> posting = UnaryOperator.identity();

  /** When the payment is posted, an order on credit let go, a return refunded, if not soon. */
  Long posted;

  Long released;
  Long refunded;

  /** When a return gets its reason, if not within a day. */
  Long reasoned;

  /** Until when labels and shipments are without the waybill's number. */
  Long numbered;

  /** Nobody reviews it, asks, or tags it: a fault's story has all that is to be said. */
  boolean quiet;

  Plan(Order order, long placed) {
    this.order = order;
    at.put(OrderState.PLACED, placed);
  }

  long placed() {
    return at.get(OrderState.PLACED);
  }

  /** The ship-by time as first known. */
  long firstDue() {
    return promise != null ? promise : placed() + Ms.DAY;
  }

  long firstPrinted() {
    return parcels.stream().mapToLong(Parcel::printed).min().orElse(Long.MAX_VALUE);
  }

  long lastShipped() {
    return parcels.stream().mapToLong(Parcel::shipped).max().orElse(Long.MAX_VALUE);
  }

  /** Moves this state and all later ones. */
  void delay(OrderState from, long by) {
    for (Map.Entry<OrderState, Long> e : at.entrySet()) {
      if (e.getKey().rank() >= from.rank()) {
        e.setValue(e.getValue() + by);
      }
    }
    if (from.rank() <= OrderState.PRINTED.rank()) {
      parcels.replaceAll(p -> p.shifted(by));
    }
  }

  /** The order never reaches this state, nor a later one. */
  void stopBefore(OrderState state) {
    at.keySet().removeIf(s -> s.rank() >= state.rank());
    if (state.rank() <= OrderState.PRINTED.rank()) {
      parcels.clear();
    }
  }

  /** Cancelled at {@code time}: what was to come later does not. */
  void cancel(long time, String reason) {
    at.values().removeIf(t -> t >= time);
    parcels.clear();
    at.put(OrderState.CANCELLED, time);
    cancelReason = reason;
  }

  void amend(long time, long newPromise) {
    amendments.add(new Amendment(time, newPromise));
  }

  /**
   * The states in turn, of all parcels together.
   *
   * @throws IllegalStateException when the automaton does not allow it
   */
  Map<OrderState, Long> path() {
    EnumMap<OrderState, Long> path = new EnumMap<>(at);
    if (!parcels.isEmpty()) {
      path.put(OrderState.PRINTED, parcels.stream().mapToLong(Parcel::printed).max().getAsLong());
      path.put(OrderState.SHIPPED, lastShipped());
      if (parcels.stream().noneMatch(p -> p.scans().isEmpty())) {
        path.put(
            OrderState.IN_TRANSIT,
            parcels.stream().mapToLong(p -> p.scans().get(0).time()).max().getAsLong());
      }
      if (parcels.stream().allMatch(Parcel::signed)) {
        path.put(OrderState.SIGNED, parcels.stream().mapToLong(Parcel::ended).max().getAsLong());
      }
    }
    check(path);
    return path;
  }

  private void check(Map<OrderState, Long> path) {
    OrderState before = null;
    for (Map.Entry<OrderState, Long> e : path.entrySet()) {
      boolean legal =
          before == null
              ? e.getKey() == OrderState.PLACED
              : before.next().contains(e.getKey()) && path.get(before) <= e.getValue();
      if (!legal) {
        throw new IllegalStateException(
            "order %s cannot go from %s to %s: %s".formatted(order.id(), before, e.getKey(), path));
      }
      before = e.getKey();
    }
  }
}
