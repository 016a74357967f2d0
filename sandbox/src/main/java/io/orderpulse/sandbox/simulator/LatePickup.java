package io.orderpulse.sandbox.simulator;

import java.util.ArrayList;
import java.util.List;

/** 揽收迟: the carrier fetches a parcel late. */
final class LatePickup implements Planter {

  private static final long HOP = 12 * Ms.HOUR;

  private final World world;
  private final Rand rand;

  LatePickup(World world) {
    this.world = world;
    this.rand = world.newRand();
  }

  @Override
  public Fault fault() {
    return Fault.LATE_PICKUP;
  }

  @Override
  public List<ExpectedAnomaly> plant(String variant, long time) {
    Plan plan = LifeCycle.single(world, time, o -> true, rand);
    Parcel parcel = plan.parcels.get(0);
    long after =
        switch (variant) {
          case "late" -> rand.between(13 * Ms.HOUR, 20 * Ms.HOUR);
          case "uncollected" -> rand.between(26 * Ms.HOUR, 40 * Ms.HOUR);
          default -> throw unknown(variant);
        };
    long fetched = parcel.shipped() + after;
    plan.parcels.set(0, parcel.fetched(fetched));
    OrderStory.tell(world, plan);
    List<ExpectedAnomaly> cascade = new ArrayList<>();
    cascade.add(
        Hops.broken(plan, "wms→logistics", parcel.shipped() + HOP).resolved(fetched, "RECOVERED"));
    if (fetched > parcel.printed() + Ms.DAY) {
      cascade.add(
          ExpectedAnomaly.of(
                  "printed-not-collected",
                  "waybill",
                  parcel.waybill(),
                  "warning",
                  parcel.printed() + Ms.DAY)
              .resolved(fetched, "RECOVERED"));
    }
    return cascade;
  }
}
