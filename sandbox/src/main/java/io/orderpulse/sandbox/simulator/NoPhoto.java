package io.orderpulse.sandbox.simulator;

import java.util.List;

/** 缺签收照片: signed for, and no photo says so. */
final class NoPhoto implements Planter {

  private final World world;
  private final Rand rand;

  NoPhoto(World world) {
    this.world = world;
    this.rand = world.newRand();
  }

  @Override
  public Fault fault() {
    return Fault.NO_PHOTO;
  }

  @Override
  public List<ExpectedAnomaly> plant(String variant, long time) {
    Plan plan = LifeCycle.single(world, time, o -> true, rand);
    Parcel parcel = plan.parcels.get(0);
    plan.photographed =
        switch (variant) {
          case "late" -> parcel.ended() + rand.between(25 * Ms.HOUR, 40 * Ms.HOUR);
          case "never" -> Plan.NEVER;
          default -> throw unknown(variant);
        };
    OrderStory.tell(world, plan);
    ExpectedAnomaly missing =
        ExpectedAnomaly.of(
            "signoff-missing", "waybill", parcel.waybill(), "info", parcel.ended() + Ms.DAY);
    boolean late = plan.photographed != Plan.NEVER;
    return List.of(late ? missing.resolved(plan.photographed, "RECOVERED") : missing);
  }
}
