package io.orderpulse.sandbox.simulator;

import java.util.ArrayList;
import java.util.List;

/** 受理积压: the front takes an order and gives no answer. */
final class Backlog implements Planter {

  private final World world;
  private final Rand rand;

  Backlog(World world) {
    this.world = world;
    this.rand = world.newRand();
  }

  @Override
  public Fault fault() {
    return Fault.BACKLOG;
  }

  @Override
  public List<ExpectedAnomaly> plant(String variant, long time) {
    Plan plan = LifeCycle.single(world, time, o -> true, o -> o.through(Channel.OWN_SITE), rand);
    plan.front = Front.healthy(time, false, rand);
    plan.front.confirmed =
        time
            + switch (variant) {
              case "late-2m" -> rand.between(90 * Ms.SECOND, 10 * Ms.MINUTE);
              case "late-20m" -> rand.between(16 * Ms.MINUTE, 40 * Ms.MINUTE);
              default -> throw unknown(variant);
            };
    OrderStory.tell(world, plan);
    List<ExpectedAnomaly> cascade = new ArrayList<>();
    ExpectedAnomaly waiting =
        ExpectedAnomaly.of("buffer-backlog", "order", plan.order.id(), "warning", time + Ms.MINUTE)
            .resolved(plan.front.confirmed, "RECOVERED");
    cascade.add(waiting);
    if (plan.front.confirmed > time + Hops.LIMIT) {
      cascade.add(
          Hops.broken(plan, "buffer", time + Hops.LIMIT)
              .resolved(plan.front.confirmed, "RECOVERED")
              .mutedBy(waiting));
    }
    return cascade;
  }
}
