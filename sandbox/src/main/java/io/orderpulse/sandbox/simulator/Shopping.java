package io.orderpulse.sandbox.simulator;

/**
 * Healthy orders as they come in. Now and then two go to one address, or three of which one or more
 * want a parcel of their own: neither is a reason to merge.
 */
final class Shopping {

  private static final double PAIR_SHARE = 0.02;
  private static final double SEPARATE_SHARE = 0.004;
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
    if (own != null && rand.chance(SEPARATE_SHARE)) {
      lastAddress = null;
      separate(order, time);
    } else if (rand.chance(DRAWING_SHARE)) {
      DrawingStory.healthy(world, order, time, rand);
    } else {
      OrderStory.tell(world, LifeCycle.healthy(order, time, rand));
    }
  }

  private void separate(Order order, long time) {
    Order first = order.inSeparateParcels();
    OrderStory.tell(world, LifeCycle.healthy(first, time, rand));
    for (int i = 1; i <= 2; i++) {
      long later = time + i * rand.between(10 * Ms.MINUTE, 2 * Ms.HOUR);
      Order another = world.orders.make(later).to(order.shipTo());
      OrderStory.tell(world, LifeCycle.healthy(another, later, rand));
    }
  }
}
