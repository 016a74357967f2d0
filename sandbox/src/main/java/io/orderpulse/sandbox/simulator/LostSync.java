package io.orderpulse.sandbox.simulator;

import io.orderpulse.sandbox.simulator.ExpectedAnomaly.Step;
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
    Order order = world.orders.make(time);
    Plan plan = LifeCycle.plain(order, time, rand);
    long start = plan.at.get(OrderState.CLEARED);
    ExpectedAnomaly missed =
        ExpectedAnomaly.of("sync-miss", "order", order.id(), "warning", start + WARNING);
    List<ExpectedAnomaly> cascade =
        switch (variant) {
          case "late-7m" ->
              List.of(late(plan, missed, rand.between(6 * Ms.MINUTE, 14 * Ms.MINUTE)));
          case "late-20m" -> List.of(late(plan, missed, rand.between(16 * Ms.MINUTE, Ms.HOUR)));
          case "never" -> never(plan, missed);
          case "cancelled" -> List.of(cancelled(plan, missed));
          default -> throw unknown(variant);
        };
    OrderStory.tell(world, plan);
    return cascade;
  }

  private static ExpectedAnomaly late(Plan plan, ExpectedAnomaly missed, long after) {
    long start = plan.at.get(OrderState.CLEARED);
    long entered = Ms.floorSecond(start + after);
    plan.delay(OrderState.ERP_CREATED, entered - plan.at.get(OrderState.ERP_CREATED));
    return (after > ERROR ? worse(missed) : missed).resolved(entered, "RECOVERED");
  }

  /** What the ERP does not know, no warehouse ships. */
  private static List<ExpectedAnomaly> never(Plan plan, ExpectedAnomaly missed) {
    plan.stopBefore(OrderState.ERP_CREATED);
    return List.of(
        worse(missed),
        ExpectedAnomaly.of("ship-overdue", "order", plan.order.id(), "error", plan.firstDue()));
  }

  private ExpectedAnomaly cancelled(Plan plan, ExpectedAnomaly missed) {
    long start = plan.at.get(OrderState.CLEARED);
    plan.stopBefore(OrderState.ERP_CREATED);
    plan.cancel(start + rand.between(20 * Ms.MINUTE, Ms.HOUR), "customer");
    return worse(missed).resolved(plan.at.get(OrderState.CANCELLED), "CANCELLED");
  }

  private static ExpectedAnomaly worse(ExpectedAnomaly missed) {
    long error = missed.conditionTrue() + ERROR - WARNING;
    return missed.withSteps(List.of(missed.steps().get(0), new Step("error", error)));
  }
}
