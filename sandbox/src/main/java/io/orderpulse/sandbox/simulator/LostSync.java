package io.orderpulse.sandbox.simulator;

import java.util.ArrayList;
import java.util.List;

/** 漏同步: the ERP learns of a cleared order late or never. */
final class LostSync implements Planter {

  private static final long WARNING = 5 * Ms.MINUTE;
  private static final long ERROR = 15 * Ms.MINUTE;

  private final World world;
  private final Rand rand;

  LostSync(World world) {
    this.world = world;
    this.rand = world.newRand();
  }

  @Override
  public Fault fault() {
    return Fault.LOST_SYNC;
  }

  @Override
  public List<ExpectedAnomaly> plant(String variant, long time) {
    Plan plan = LifeCycle.plain(world.orders.make(time), time, rand);
    plan.quiet = true;
    ExpectedAnomaly missed =
        switch (variant) {
          case "late-7m" -> late(plan, rand.between(6 * Ms.MINUTE, 14 * Ms.MINUTE));
          case "late-20m" -> late(plan, rand.between(16 * Ms.MINUTE, Ms.HOUR));
          case "never" -> never(plan);
          case "cancelled" -> cancelled(plan);
          default -> throw unknown(variant);
        };
    OrderStory.tell(world, plan);
    List<ExpectedAnomaly> cascade = new ArrayList<>(List.of(missed));
    if (missed.steps().size() > 1) {
      cascade.add(brokenHop(plan, missed));
    }
    cascade.addAll(Deadlines.of(plan, missed));
    return cascade;
  }

  /** It opens for an order that is not in the ERP five minutes after it was cleared. */
  static ExpectedAnomaly missed(Plan plan) {
    long start = plan.at.get(OrderState.CLEARED);
    return ExpectedAnomaly.of("sync-miss", "order", plan.order.id(), "warning", start + WARNING);
  }

  /** The same seen as a link; nobody needs to hear it twice. */
  static ExpectedAnomaly brokenHop(Plan plan, ExpectedAnomaly missed) {
    return Hops.broken(plan, "channel→erp", plan.at.get(OrderState.CLEARED) + Hops.LIMIT)
        .endingWith(missed)
        .mutedBy(missed);
  }

  private static ExpectedAnomaly late(Plan plan, long after) {
    long start = plan.at.get(OrderState.CLEARED);
    long entered = Ms.floorSecond(start + after);
    plan.delay(OrderState.ERP_CREATED, entered - plan.at.get(OrderState.ERP_CREATED));
    ExpectedAnomaly missed = missed(plan);
    return (after > ERROR ? worse(missed) : missed).resolved(entered, "RECOVERED");
  }

  /** What the ERP does not know, no warehouse ships. */
  private static ExpectedAnomaly never(Plan plan) {
    plan.stopBefore(OrderState.ERP_CREATED);
    return worse(missed(plan));
  }

  private ExpectedAnomaly cancelled(Plan plan) {
    ExpectedAnomaly missed = worse(missed(plan));
    plan.stopBefore(OrderState.ERP_CREATED);
    plan.cancel(
        plan.at.get(OrderState.CLEARED) + rand.between(20 * Ms.MINUTE, Ms.HOUR), "customer");
    return missed.resolved(plan.at.get(OrderState.CANCELLED), "CANCELLED");
  }

  private static ExpectedAnomaly worse(ExpectedAnomaly missed) {
    return missed.becomes("error", missed.conditionTrue() + ERROR - WARNING);
  }
}
