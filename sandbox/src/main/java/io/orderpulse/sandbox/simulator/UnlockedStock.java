package io.orderpulse.sandbox.simulator;

import java.util.List;

/** 未锁库: an order is paid, and no stock is set aside for it. */
final class UnlockedStock implements Planter {

  private final World world;
  private final Rand rand;

  UnlockedStock(World world) {
    this.world = world;
    this.rand = world.newRand();
  }

  @Override
  public Fault fault() {
    return Fault.UNLOCKED_STOCK;
  }

  @Override
  public List<ExpectedAnomaly> plant(String variant, long time) {
    Plan plan = LifeCycle.single(world, time, o -> !o.credit(), rand);
    long paid = plan.at.get(OrderState.CLEARED);
    ExpectedAnomaly unlocked =
        ExpectedAnomaly.of("stock-not-locked", "order", plan.order.id(), "error", paid + Ms.MINUTE);
    List<ExpectedAnomaly> cascade =
        switch (variant) {
          case "late-5m" -> {
            plan.reserved = paid + rand.between(2 * Ms.MINUTE, 10 * Ms.MINUTE);
            yield List.of(unlocked.resolved(plan.reserved, "RECOVERED"));
          }
          case "late-30m" -> {
            plan.reserved = paid + rand.between(16 * Ms.MINUTE, Ms.HOUR);
            yield alsoBroken(plan, unlocked.resolved(plan.reserved, "RECOVERED"));
          }
          case "cancelled" -> {
            plan.reserved = Plan.NEVER;
            plan.cancel(paid + rand.between(20 * Ms.MINUTE, Ms.HOUR), "customer");
            long cancelled = plan.at.get(OrderState.CANCELLED);
            yield alsoBroken(plan, unlocked.resolved(cancelled, "CANCELLED"));
          }
          default -> throw unknown(variant);
        };
    OrderStory.tell(world, plan);
    return cascade;
  }

  private static List<ExpectedAnomaly> alsoBroken(Plan plan, ExpectedAnomaly unlocked) {
    return List.of(
        unlocked,
        Hops.broken(plan, "channel→wms-stock", plan.at.get(OrderState.CLEARED) + Hops.LIMIT)
            .endingWith(unlocked)
            .mutedBy(unlocked));
  }
}
