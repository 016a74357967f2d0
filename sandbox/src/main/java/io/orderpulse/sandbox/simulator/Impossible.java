package io.orderpulse.sandbox.simulator;

import java.util.List;

/** 顺序矛盾: what systems say cannot have happened in this order. */
final class Impossible implements Planter {

  private static final long KEPT = 7 * Ms.DAY;

  private final World world;
  private final Rand rand;

  Impossible(World world) {
    this.world = world;
    this.rand = world.newRand();
  }

  @Override
  public Fault fault() {
    return Fault.IMPOSSIBLE;
  }

  @Override
  public List<ExpectedAnomaly> plant(String variant, long time) {
    Plan plan = LifeCycle.single(world, time, o -> !o.credit(), rand);
    Order order = plan.order;
    long seen =
        switch (variant) {
          case "shipped-unpaid" -> {
            plan.paid = plan.lastShipped() + rand.between(3 * Ms.MINUTE, 2 * Ms.HOUR);
            yield plan.paid;
          }
          case "picked-after-cancel" -> pickedAfterCancel(plan);
          default -> throw unknown(variant);
        };
    OrderStory.tell(world, plan);
    return List.of(
        ExpectedAnomaly.of("impossible-sequence", "order", order.id(), "warning", seen)
            .resolved(seen + KEPT, "EXPIRED"));
  }

  private long pickedAfterCancel(Plan plan) {
    Order order = plan.order;
    plan.cancel(
        plan.at.get(OrderState.PICKING) + rand.between(Ms.MINUTE, 10 * Ms.MINUTE), "customer");
    long picked = plan.at.get(OrderState.CANCELLED) + rand.between(3 * Ms.MINUTE, 20 * Ms.MINUTE);
    Order.Line line = order.lines().get(0);
    world.say(
        picked,
        order.warehouse().source,
        "wms.pick.completed",
        order.id(),
        () -> OrderStory.task(order, line).with("outcome", "done"));
    return picked;
  }
}
