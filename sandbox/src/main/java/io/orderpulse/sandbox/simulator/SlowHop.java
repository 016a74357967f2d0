package io.orderpulse.sandbox.simulator;

import java.util.List;

/** 断点: a system passes an order on far too late. */
final class SlowHop implements Planter {

  private static final long REFUND_LIMIT = 72 * Ms.HOUR;

  private final World world;
  private final Rand rand;

  SlowHop(World world) {
    this.world = world;
    this.rand = world.newRand();
  }

  @Override
  public Fault fault() {
    return Fault.SLOW_HOP;
  }

  @Override
  public List<ExpectedAnomaly> plant(String variant, long time) {
    Plan plan = LifeCycle.single(world, time, o -> true, rand);
    ExpectedAnomaly broken =
        switch (variant) {
          case "erp-wms" -> latePick(plan, rand);
          case "refund" -> lateRefund(plan);
          default -> throw unknown(variant);
        };
    OrderStory.tell(world, plan);
    return List.of(broken);
  }

  /** The warehouse hears of it only after the limit. */
  static ExpectedAnomaly latePick(Plan plan, Rand rand) {
    long entered = plan.at.get(OrderState.ERP_CREATED);
    long picking = entered + rand.between(16 * Ms.MINUTE, Ms.HOUR);
    plan.delay(OrderState.PICKING, picking - plan.at.get(OrderState.PICKING));
    return Hops.broken(plan, "erp→wms", entered + Hops.LIMIT).resolved(picking, "RECOVERED");
  }

  private ExpectedAnomaly lateRefund(Plan plan) {
    long returned = plan.parcels.get(0).ended() + rand.between(Ms.HOUR, 6 * Ms.HOUR);
    plan.at.put(OrderState.RETURNED, returned);
    plan.refunded = returned + rand.between(73 * Ms.HOUR, 100 * Ms.HOUR);
    return Hops.broken(plan, "return→finance", returned + REFUND_LIMIT)
        .resolved(plan.refunded, "RECOVERED");
  }
}
