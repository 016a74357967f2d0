package io.orderpulse.sandbox.simulator;

import java.util.ArrayList;
import java.util.List;

/**
 * What an order that is behind its promise must cause: yellow with less than 6 h left and not
 * picked, red with less than 2 h left and not printed, overdue when not shipped in time. The
 * promise may move; then all of it begins anew.
 */
final class Deadlines {

  private static final long YELLOW = 6 * Ms.HOUR;
  private static final long RED = 2 * Ms.HOUR;
  private static final long NEVER = Long.MAX_VALUE;

  private final Plan plan;
  private final List<ExpectedAnomaly> found = new ArrayList<>();
  private final long cancelled;

  private Deadlines(Plan plan) {
    this.plan = plan;
    this.cancelled = plan.at.getOrDefault(OrderState.CANCELLED, NEVER);
  }

  /** All that its promises cause; nothing for an order that keeps them. */
  static List<ExpectedAnomaly> of(Plan plan) {
    Deadlines deadlines = new Deadlines(plan);
    long from = plan.placed();
    long due = plan.firstDue();
    for (Plan.Amendment moved : plan.amendments) {
      deadlines.judge(due, from, moved.at());
      from = moved.at();
      due = moved.promise();
    }
    deadlines.judge(due, from, NEVER);
    return deadlines.found;
  }

  /** The same, muted where it opens while {@code cause} is open. */
  static List<ExpectedAnomaly> of(Plan plan, ExpectedAnomaly cause) {
    return of(plan).stream().map(a -> cause.openAt(a.opensAt()) ? a.mutedBy(cause) : a).toList();
  }

  private void judge(long due, long from, long to) {
    long picked = plan.at.getOrDefault(OrderState.PICKED, NEVER);
    long printed = plan.parcels.stream().mapToLong(Parcel::printed).max().orElse(NEVER);
    long yellow = due - YELLOW + 1;
    long red = due - RED + 1;
    open("light-yellow", "warning", yellow, Math.min(picked, printed), red, from, to);
    open("light-red", "critical", red, printed, due, from, to);
    open("ship-overdue", "error", due, plan.lastShipped(), NEVER, from, to);
  }

  /**
   * @param reached when the order has come far enough
   * @param next when a worse one takes over
   */
  private void open(
      String rule, String severity, long at, long reached, long next, long from, long to) {
    if (at < from || at >= to || reached <= at || cancelled <= at) {
      return;
    }
    ExpectedAnomaly late = ExpectedAnomaly.of(rule, "order", plan.order.id(), severity, at);
    long end = Math.min(Math.min(reached, next), Math.min(cancelled, to));
    String reason =
        end == next ? "SUPERSEDED" : end == cancelled && end != reached ? "CANCELLED" : "RECOVERED";
    found.add(end == NEVER ? late : late.resolved(end, reason));
  }
}
