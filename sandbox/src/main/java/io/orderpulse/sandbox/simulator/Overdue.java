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
    switch (variant) {
      case "late", "promised-late" -> late(plan);
      case "one-line-late" -> oneLineLate(plan);
      case "never" -> plan.stopBefore(OrderState.PICKED);
      case "cancelled" -> cancelled(plan);
      case "promise-moved" -> promiseMoved(plan);
      default -> throw unknown(variant);
    }
    plan.quiet = true;
    OrderStory.tell(world, plan);
    return Deadlines.of(plan);
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

  private void late(Plan plan) {
    long shipped = plan.firstDue() + rand.between(30 * Ms.MINUTE, 20 * Ms.HOUR);
    plan.delay(OrderState.PICKED, shipped - plan.lastShipped());
  }

  private void oneLineLate(Plan plan) {
    long shipped = plan.firstDue() + rand.between(30 * Ms.MINUTE, 20 * Ms.HOUR);
    Parcel second = plan.parcels.get(1);
    plan.parcels.set(1, second.shifted(shipped - second.shipped()));
  }

  private void cancelled(Plan plan) {
    plan.stopBefore(OrderState.PICKED);
    plan.cancel(plan.firstDue() + rand.between(Ms.HOUR, 10 * Ms.HOUR), "too-late");
  }

  private void promiseMoved(Plan plan) {
    long due = plan.firstDue();
    plan.amend(due + rand.between(Ms.HOUR, 3 * Ms.HOUR), due + 2 * Ms.DAY);
    long shipped = due + rand.between(12 * Ms.HOUR, 40 * Ms.HOUR);
    plan.delay(OrderState.PICKED, shipped - plan.lastShipped());
  }
}
