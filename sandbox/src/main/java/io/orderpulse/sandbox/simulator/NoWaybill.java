package io.orderpulse.sandbox.simulator;

import java.util.List;

/** 缺面单号: a parcel leaves, and nobody knows under which number. */
final class NoWaybill implements Planter {

  private final World world;
  private final Rand rand;

  NoWaybill(World world) {
    this.world = world;
    this.rand = world.newRand();
  }

  @Override
  public Fault fault() {
    return Fault.NO_WAYBILL;
  }

  @Override
  public List<ExpectedAnomaly> plant(String variant, long time) {
    Plan plan = LifeCycle.single(world, time, o -> true, rand);
    Parcel parcel = plan.parcels.get(0);
    long limit = parcel.shipped() + 30 * Ms.MINUTE;
    plan.numbered = limit + rand.between(Ms.MINUTE, Ms.HOUR);
    plan.parcels.set(0, parcel.fetched(plan.numbered + rand.between(Ms.HOUR, 3 * Ms.HOUR)));
    OrderStory.tell(world, plan);
    return List.of(
        ExpectedAnomaly.of("waybill-missing", "order", plan.order.id(), "warning", limit)
            .resolved(plan.numbered, "RECOVERED"));
  }
}
