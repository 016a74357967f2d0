package io.orderpulse.sandbox.simulator;

import java.util.List;

/** 超承诺: an order is not at the ramp when it has to be. */
final class Overdue implements Planter {

  private final World world;
  private final Rand rand;

  Overdue(World world) {
    this.world = world;
    this.rand = world.newRand();
  }

  @Override
  public Fault fault() {
    return Fault.OVERDUE;
  }

  @Override
  public List<ExpectedAnomaly> plant(String variant, long time) {
    Plan plan = plan(variant, time);
    long due = plan.firstDue();
    ExpectedAnomaly overdue =
        ExpectedAnomaly.of("ship-overdue", "order", plan.order.id(), "error", due);
    ExpectedAnomaly outcome =
        switch (variant) {
          case "late", "promised-late" -> late(plan, overdue);
          case "one-line-late" -> oneLineLate(plan, overdue);
          case "never" -> never(plan, overdue);
          case "cancelled" -> cancelled(plan, overdue);
          case "promise-moved" -> promiseMoved(plan, overdue);
          default -> throw unknown(variant);
        };
    OrderStory.tell(world, plan);
    return List.of(outcome);
  }

  private Plan plan(String variant, long time) {
    while (true) {
      Plan plan = LifeCycle.plain(world.orders.make(time), time, rand);
      if (variant.equals("promised-late")) {
        LifeCycle.promise(plan, rand);
      }
      if (!variant.equals("one-line-late") || plan.parcels.size() == 2) {
        return plan;
      }
    }
  }

  private ExpectedAnomaly late(Plan plan, ExpectedAnomaly overdue) {
    long shipped = plan.firstDue() + rand.between(30 * Ms.MINUTE, 20 * Ms.HOUR);
    plan.delay(OrderState.PICKED, shipped - plan.lastShipped());
    return overdue.resolved(plan.lastShipped(), "RECOVERED");
  }

  private ExpectedAnomaly oneLineLate(Plan plan, ExpectedAnomaly overdue) {
    long shipped = plan.firstDue() + rand.between(30 * Ms.MINUTE, 20 * Ms.HOUR);
    Parcel second = plan.parcels.get(1);
    plan.parcels.set(1, second.shifted(shipped - second.shipped()));
    return overdue.resolved(shipped, "RECOVERED");
  }

  private ExpectedAnomaly never(Plan plan, ExpectedAnomaly overdue) {
    plan.stopBefore(OrderState.PICKED);
    return overdue;
  }

  private ExpectedAnomaly cancelled(Plan plan, ExpectedAnomaly overdue) {
    plan.stopBefore(OrderState.PICKED);
    plan.cancel(plan.firstDue() + rand.between(Ms.HOUR, 10 * Ms.HOUR), "too-late");
    return overdue.resolved(plan.at.get(OrderState.CANCELLED), "CANCELLED");
  }

  private ExpectedAnomaly promiseMoved(Plan plan, ExpectedAnomaly overdue) {
    long due = plan.firstDue();
    long moved = due + rand.between(Ms.HOUR, 3 * Ms.HOUR);
    plan.amend(moved, due + 2 * Ms.DAY);
    long shipped = due + rand.between(12 * Ms.HOUR, 40 * Ms.HOUR);
    plan.delay(OrderState.PICKED, shipped - plan.lastShipped());
    return overdue.resolved(moved, "RECOVERED");
  }
}
