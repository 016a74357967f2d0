package io.orderpulse.sandbox.simulator;

import java.util.List;

/** VIP通道倒挂: a rush of orders, and VIPs wait longer than all others. */
final class SlowLane implements Planter {

  private static final long WINDOW = 15 * Ms.MINUTE;
  private static final long WELL = 30 * Ms.MINUTE;
  private static final int EACH = 40;

  private final World world;
  private final Rand rand;

  SlowLane(World world) {
    this.world = world;
    this.rand = world.newRand();
  }

  @Override
  public Fault fault() {
    return Fault.SLOW_LANE;
  }

  @Override
  public long rest(String variant) {
    return 3 * Ms.DAY;
  }

  /** All are accepted and confirmed within one minute of the clock, the step of the window. */
  @Override
  public List<ExpectedAnomaly> plant(String variant, long time) {
    long minute = time / Ms.MINUTE * Ms.MINUTE + Ms.MINUTE;
    for (int i = 0; i < 2 * EACH; i++) {
      boolean vip = i % 2 == 0;
      long accepted = minute + 5 * Ms.SECOND + i * 100;
      Plan plan = LifeCycle.single(world, accepted, o -> true, o -> in(o, vip), rand);
      plan.front = Front.healthy(accepted, false, rand);
      plan.front.confirmed = accepted + (vip ? 35 : 3) * Ms.SECOND;
      OrderStory.tell(world, plan);
    }
    long seen = minute + Ms.MINUTE;
    return List.of(
        ExpectedAnomaly.of("vip-lane-inversion", "global", "all", "warning", seen)
            .resolved(seen + WINDOW + WELL, "RECOVERED"));
  }

  private Order in(Order order, boolean vip) {
    List<Customers.Customer> lane =
        world.customers.all().stream().filter(c -> c.tier().equals("VIP") == vip).toList();
    return order.through(Channel.OWN_SITE).by(rand.pick(lane));
  }
}
