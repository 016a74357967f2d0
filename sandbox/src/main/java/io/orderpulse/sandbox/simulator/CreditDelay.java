package io.orderpulse.sandbox.simulator;

import java.util.List;

/** 账期迟批: nobody decides on an order on credit. */
final class CreditDelay implements Planter {

  private final World world;
  private final Rand rand;

  CreditDelay(World world) {
    this.world = world;
    this.rand = world.newRand();
  }

  @Override
  public Fault fault() {
    return Fault.CREDIT_DELAY;
  }

  @Override
  public List<ExpectedAnomaly> plant(String variant, long time) {
    Plan plan = LifeCycle.single(world, time, Order::credit, rand);
    ExpectedAnomaly late =
        ExpectedAnomaly.of(
            "finance-decision-late", "order", plan.order.id(), "warning", time + Hops.LIMIT);
    switch (variant) {
      case "late" -> {
        long decided = time + rand.between(16 * Ms.MINUTE, 40 * Ms.MINUTE);
        plan.delay(OrderState.CLEARED, decided - plan.at.get(OrderState.CLEARED));
        late = late.resolved(decided, "RECOVERED");
      }
      case "cancelled" -> {
        plan.stopBefore(OrderState.CLEARED);
        plan.cancel(time + rand.between(20 * Ms.MINUTE, Ms.HOUR), "customer");
        late = late.resolved(plan.at.get(OrderState.CANCELLED), "CANCELLED");
      }
      default -> throw unknown(variant);
    }
    OrderStory.tell(world, plan);
    return List.of(
        late,
        Hops.broken(plan, "channel→finance", time + Hops.LIMIT).endingWith(late).mutedBy(late));
  }
}
