package io.orderpulse.sandbox.simulator;

import java.util.ArrayList;
import java.util.List;

/** 快递停运: a carrier stops serving a region, with and without parcels that wait for it. */
final class Suspension implements Planter {

  private static final long LIMIT = 72 * Ms.HOUR;
  private static final List<String> FAR = List.of("54", "65", "63", "62", "64", "15", "53");

  private final World world;
  private final Rand rand;

  Suspension(World world) {
    this.world = world;
    this.rand = world.newRand();
  }

  @Override
  public Fault fault() {
    return Fault.SUSPENSION;
  }

  private int serial;

  @Override
  public long rest(String variant) {
    return variant.equals("stuck") ? 8 * Ms.DAY : 2 * Ms.DAY;
  }

  @Override
  public List<ExpectedAnomaly> plant(String variant, long time) {
    String region = FAR.get(serial++ % FAR.size());
    long end = time + rand.between(6 * Ms.HOUR, Ms.DAY);
    switch (variant) {
      case "resumed" -> {
        notice(time, Carrier.YUNDA, region, "suspended", time, null);
        notice(end, Carrier.YUNDA, region, "resumed", end, null);
      }
      case "ends" -> notice(time, Carrier.YUNDA, region, "suspended", time, end);
      case "stuck" -> {
        return stuck(time);
      }
      default -> throw unknown(variant);
    }
    return List.of(suspended(Carrier.YUNDA, region, time, end));
  }

  /**
   * Two parcels to one province stand still until some hours after the carrier has begun to work
   * again.
   */
  private List<ExpectedAnomaly> stuck(long time) {
    List<ExpectedAnomaly> cascade = new ArrayList<>();
    Plan first = LifeCycle.single(world, time, o -> true, o -> o.with(Carrier.EMS), rand);
    String region = province(first.order);
    Plan second =
        LifeCycle.single(
            world, time, o -> province(o).equals(region), o -> o.with(Carrier.EMS), rand);
    long since = Math.max(arrived(first).time(), arrived(second).time()) + Ms.HOUR;
    long end = since + LIMIT + 12 * Ms.HOUR;
    ExpectedAnomaly suspended = suspended(Carrier.EMS, region, since, end);
    notice(since, Carrier.EMS, region, "suspended", since, null);
    notice(end, Carrier.EMS, region, "resumed", end, null);
    cascade.add(suspended);
    for (Plan plan : List.of(first, second)) {
      Parcel parcel = plan.parcels.get(0);
      long wakes = end + rand.between(2 * Ms.HOUR, 5 * Ms.HOUR);
      plan.parcels.set(0, parcel.standing(2, wakes));
      OrderStory.tell(world, plan);
      long silent = arrived(plan).time() + LIMIT;
      cascade.add(
          ExpectedAnomaly.of("logistics-silent", "waybill", parcel.waybill(), "error", silent)
              .resolved(wakes, "RECOVERED")
              .mutedBy(suspended));
    }
    return cascade;
  }

  private static String province(Order order) {
    return order.shipTo().city().region().substring(0, 2);
  }

  /** The scan after which nothing more comes. */
  private static Scan arrived(Plan plan) {
    return plan.parcels.get(0).scans().get(2);
  }

  private static ExpectedAnomaly suspended(Carrier carrier, String region, long from, long end) {
    return ExpectedAnomaly.of("carrier-suspended", "global", "all", "warning", from)
        .about(carrier.name() + "|" + region)
        .resolved(end, "RECOVERED");
  }

  private void notice(long time, Carrier carrier, String region, String kind, long from, Long to) {
    world.say(
        time,
        carrier.source(),
        "logistics.carrier.noticed",
        carrier.name(),
        () ->
            Data.of("carrier", carrier.name())
                .with("region", region)
                .with("kind", kind)
                .time("from", from)
                .time("to", to));
  }
}
