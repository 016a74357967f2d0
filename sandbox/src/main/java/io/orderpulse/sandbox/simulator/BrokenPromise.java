package io.orderpulse.sandbox.simulator;

import java.util.List;

/** 降级失约: an order is put off, and what is promised then does not happen. */
final class BrokenPromise implements Planter {

  private final World world;
  private final Rand rand;

  BrokenPromise(World world) {
    this.world = world;
    this.rand = world.newRand();
  }

  @Override
  public Fault fault() {
    return Fault.BROKEN_PROMISE;
  }

  @Override
  public List<ExpectedAnomaly> plant(String variant, long time) {
    Plan plan = LifeCycle.single(world, time, o -> true, o -> o.through(Channel.OWN_SITE), rand);
    Front front = Front.healthy(time, true, rand);
    plan.front = front;
    List<ExpectedAnomaly> cascade =
        switch (variant) {
          case "unfrozen" -> {
            front.frozen = front.degraded + rand.between(2 * Ms.MINUTE, 9 * Ms.MINUTE);
            yield List.of(late(plan, "degrade-not-frozen", "error", Ms.MINUTE, front.frozen));
          }
          case "no-message" -> {
            front.messaged = front.degraded + rand.between(2 * Ms.MINUTE, 12 * Ms.MINUTE);
            yield List.of(late(plan, "sms-missing", "warning", Ms.MINUTE, front.messaged));
          }
          case "no-message-long" -> unheard(plan);
          case "unconfirmed" -> {
            front.thawed = front.degraded + Ms.HOUR;
            front.confirmed = front.degraded + rand.between(130 * Ms.MINUTE, 4 * Ms.HOUR);
            yield List.of(
                late(plan, "confirm-promise-broken", "error", 2 * Ms.HOUR, front.confirmed));
          }
          case "leak" -> leak(plan);
          default -> throw unknown(variant);
        };
    OrderStory.tell(world, plan);
    return cascade;
  }

  private List<ExpectedAnomaly> unheard(Plan plan) {
    Front front = plan.front;
    front.messaged = front.degraded + rand.between(16 * Ms.MINUTE, 38 * Ms.MINUTE);
    ExpectedAnomaly missing = late(plan, "sms-missing", "warning", Ms.MINUTE, front.messaged);
    return List.of(
        missing,
        Hops.broken(plan, "degrade→sms", front.degraded + Hops.LIMIT)
            .resolved(front.messaged, "RECOVERED")
            .mutedBy(missing));
  }

  /** Nobody gives the stock back; shipped later, so that nobody uses it up either. */
  private List<ExpectedAnomaly> leak(Plan plan) {
    Front front = plan.front;
    front.thawed = front.frozen + rand.between(130 * Ms.MINUTE, 4 * Ms.HOUR);
    LifeCycle.linger(plan, 5 * Ms.HOUR);
    return List.of(
        ExpectedAnomaly.of(
                "freeze-leak", "order", plan.order.id(), "error", front.frozen + 2 * Ms.HOUR)
            .resolved(front.thawed, "RECOVERED"));
  }

  private static ExpectedAnomaly late(
      Plan plan, String rule, String severity, long limit, long mended) {
    return ExpectedAnomaly.of(rule, "order", plan.order.id(), severity, plan.front.degraded + limit)
        .resolved(mended, "RECOVERED");
  }
}
