package io.orderpulse.sandbox.simulator;

import java.util.ArrayList;
import java.util.List;

/** 加急受阻: what the sales staff promise to hurry is not hurried. */
final class Expedite implements Planter {

  private final World world;
  private final Rand rand;

  Expedite(World world) {
    this.world = world;
    this.rand = world.newRand();
  }

  @Override
  public Fault fault() {
    return Fault.EXPEDITE;
  }

  @Override
  public List<ExpectedAnomaly> plant(String variant, long time) {
    Plan plan = LifeCycle.single(world, time, o -> !o.ofVip(), rand);
    long tagged = plan.at.get(OrderState.PICKING) + rand.between(Ms.MINUTE, 5 * Ms.MINUTE);
    Looks.tag(world, plan.order, tagged, "tagged");
    List<ExpectedAnomaly> cascade = new ArrayList<>();
    switch (variant) {
      case "unmapped" -> {
        long mended = tagged + rand.between(16 * Ms.MINUTE, 24 * Ms.MINUTE);
        Looks.prioritise(world, plan.order, mended);
        cascade.addAll(unmapped(plan, tagged, mended));
        cascade.addAll(Looks.of(plan, tagged, plan.lastShipped(), "RECOVERED"));
      }
      case "not-shipped" -> {
        Looks.prioritise(world, plan.order, tagged + rand.between(Ms.SECOND, 4 * Ms.MINUTE));
        LifeCycle.linger(plan, rand.between(4 * Ms.HOUR, 9 * Ms.HOUR));
        cascade.addAll(Looks.of(plan, tagged, plan.lastShipped(), "RECOVERED"));
      }
      case "untagged" -> {
        Looks.prioritise(world, plan.order, tagged + rand.between(Ms.SECOND, 4 * Ms.MINUTE));
        LifeCycle.linger(plan, rand.between(6 * Ms.HOUR, 9 * Ms.HOUR));
        long untagged = plan.placed() + rand.between(2 * Ms.HOUR + 1, 5 * Ms.HOUR);
        Looks.tag(world, plan.order, untagged, "untagged");
        cascade.addAll(Looks.of(plan, tagged, untagged, "CLOSED"));
      }
      default -> throw unknown(variant);
    }
    OrderStory.tell(world, plan);
    return cascade;
  }

  private static List<ExpectedAnomaly> unmapped(Plan plan, long tagged, long mended) {
    ExpectedAnomaly unmapped =
        ExpectedAnomaly.of(
                "expedite-not-mapped", "order", plan.order.id(), "error", tagged + 5 * Ms.MINUTE)
            .resolved(mended, "RECOVERED");
    return List.of(
        unmapped,
        Hops.broken(plan, "crm→wms", tagged + Hops.LIMIT)
            .resolved(mended, "RECOVERED")
            .mutedBy(unmapped));
  }
}
