package io.orderpulse.sandbox.simulator;

import java.util.ArrayList;
import java.util.List;

/** 重复派单日量: a warehouse system hands one line out again and again. */
final class RunawayPicks implements Planter {

  private static final long STEP = 5 * Ms.MINUTE;
  private static final int TASKS = 70;

  private final World world;
  private final Rand rand;

  RunawayPicks(World world) {
    this.world = world;
    this.rand = world.newRand();
  }

  @Override
  public Fault fault() {
    return Fault.RUNAWAY_PICKS;
  }

  @Override
  public long rest(String variant) {
    return 2 * Ms.DAY;
  }

  /** On the next forenoon, all within one step of the rate. */
  @Override
  public List<ExpectedAnomaly> plant(String variant, long time) {
    long midnight = Shanghai.startOfDay(time) + Ms.DAY;
    long step = midnight + 10 * Ms.HOUR;
    long placed = step - 2 * Ms.HOUR + rand.between(0, 20 * Ms.MINUTE);
    Plan plan = LifeCycle.single(world, placed, o -> true, rand);
    LifeCycle.linger(plan, 3 * Ms.HOUR);
    Order order = plan.order;
    Order.Line line = order.lines().get(0);
    for (int i = 0; i < TASKS; i++) {
      task(order, line, i, step + (i + 1) * 3 * Ms.SECOND, "wms.pick.dispatched");
      task(order, line, i, step + 20 * Ms.MINUTE + i * Ms.SECOND, "wms.pick.cancelled");
    }
    OrderStory.tell(world, plan);
    long last = step + 20 * Ms.MINUTE + (TASKS - 1) * Ms.SECOND;
    List<ExpectedAnomaly> cascade = new ArrayList<>(Deadlines.of(plan));
    String first = order.id() + "/" + line.id();
    cascade.add(
        ExpectedAnomaly.of("duplicate-pick", "order-line", first, "error", step + 3 * Ms.SECOND)
            .about(OrderStory.taskId(order, line))
            .resolved(last, "RECOVERED"));
    cascade.add(
        ExpectedAnomaly.of(
                "duplicate-pick-rate",
                "warehouse",
                order.warehouse().name(),
                "warning",
                step + STEP)
            .resolved(midnight + Ms.DAY + STEP, "RECOVERED"));
    return cascade;
  }

  private void task(Order order, Order.Line line, int number, long time, String type) {
    world.say(
        time,
        order.warehouse().source,
        type,
        order.id(),
        () -> OrderStory.task(order, line).with("task_id", "R" + order.serial() + "-" + number));
  }
}
