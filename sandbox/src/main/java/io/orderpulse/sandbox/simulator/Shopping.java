package io.orderpulse.sandbox.simulator;

/** Healthy orders as they come in; now and then two to one address, which is no reason to merge. */
final class Shopping {

  private static final double PAIR_SHARE = 0.02;
  private static final double DRAWING_SHARE = 0.01;

  private final World world;
  private final DayCurve curve;
  private final Rand rand;

  /** Of the last order; null once a second one went there. */
  private Address lastAddress;

  Shopping(World world) {
    this.world = world;
    this.curve = new DayCurve(world.config.ordersPerDay());
    this.rand = world.newRand();
  }

  void begin(long time) {
    long next = curve.next(time, rand);
    world.at(
        next,
        () -> {
          place(next);
          begin(next);
        });
  }

  private void place(long time) {
    Order order = world.orders.make(time);
    Address own = order.shipTo();
    if (lastAddress != null && rand.chance(PAIR_SHARE)) {
      order = order.to(lastAddress);
      own = null;
    }
    lastAddress = own;
    if (rand.chance(DRAWING_SHARE)) {
      DrawingStory.healthy(world, order, time, rand);
    } else {
      OrderStory.tell(world, LifeCycle.healthy(order, time, rand));
    }
  }
}
