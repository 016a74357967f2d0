package io.orderpulse.sandbox.simulator;

import java.util.List;

/** 重复派单: two tasks for what was ordered once. */
final class DoublePick implements Planter {

  private final World world;
  private final Rand rand;

  DoublePick(World world) {
    this.world = world;
    this.rand = world.newRand();
  }

  @Override
  public Fault fault() {
    return Fault.DOUBLE_PICK;
  }

  @Override
  public List<ExpectedAnomaly> plant(String variant, long time) {
    Plan plan = LifeCycle.single(world, time, o -> true, rand);
    Order order = plan.order;
    Order.Line line = order.lines().get(0);
    long twice = plan.at.get(OrderState.PICKING) + rand.between(2 * Ms.MINUTE, 20 * Ms.MINUTE);
    long mended = twice + rand.between(5 * Ms.MINUTE, Ms.HOUR);
    say(order, line, twice, "wms.pick.dispatched", null);
    switch (variant) {
      case "cancelled" -> say(order, line, mended, "wms.pick.cancelled", null);
      case "short" -> say(order, line, mended, "wms.pick.completed", "short");
      default -> throw unknown(variant);
    }
    OrderStory.tell(world, plan);
    return List.of(
        ExpectedAnomaly.of(
                "duplicate-pick", "order-line", order.id() + "/" + line.id(), "error", twice)
            .about(OrderStory.taskId(order, line))
            .resolved(mended, "RECOVERED"));
  }

  private void say(Order order, Order.Line line, long time, String type, String outcome) {
    world.say(
        time,
        order.warehouse().source,
        type,
        order.id(),
        () ->
            OrderStory.task(order, line)
                .with("task_id", "D" + order.serial())
                .with("outcome", outcome));
  }
}
