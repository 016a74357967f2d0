package io.orderpulse.sandbox.simulator;

import java.util.ArrayList;
import java.util.List;

/** 接口中断: the way from one system to another is down, for many orders at once or one by one. */
final class Outage implements Planter {

  private static final int ORDERS = 24;
  private static final int STORM = 30;

  /** So many tell people by themselves within a minute; the next opens one for all. */
  private static final int ALONE = 20;

  private final World world;
  private final Rand rand;

  Outage(World world) {
    this.world = world;
    this.rand = world.newRand();
  }

  @Override
  public Fault fault() {
    return Fault.OUTAGE;
  }

  @Override
  public long rest(String variant) {
    return 40 * Ms.HOUR;
  }

  @Override
  public List<ExpectedAnomaly> plant(String variant, long time) {
    return switch (variant) {
      case "one-by-one" -> oneByOne(time);
      case "storm" -> storm(time);
      default -> throw unknown(variant);
    };
  }

  /** Enough of them that the share of broken hops is too high. */
  private List<ExpectedAnomaly> oneByOne(long time) {
    List<ExpectedAnomaly> cascade = new ArrayList<>();
    for (int i = 0; i < ORDERS; i++) {
      long placed = time + i * 4 * Ms.MINUTE;
      Plan plan = LifeCycle.single(world, placed, o -> true, rand);
      cascade.add(SlowHop.latePick(plan, rand));
      OrderStory.tell(world, plan);
    }
    return cascade;
  }

  /** A channel's orders of half a minute reach the ERP after twenty minutes. */
  private List<ExpectedAnomaly> storm(long time) {
    long paid = time + 15 * Ms.MINUTE;
    long entered = paid + 20 * Ms.MINUTE;
    List<ExpectedAnomaly> missed = new ArrayList<>();
    List<ExpectedAnomaly> hops = new ArrayList<>();
    for (int i = 0; i < STORM; i++) {
      Plan plan =
          LifeCycle.single(
              world, time, o -> !o.credit() && !o.ofVip(), o -> o.through(Channel.JD), rand);
      plan.delay(OrderState.CLEARED, paid + i * Ms.SECOND - plan.at.get(OrderState.CLEARED));
      long late = entered + i * Ms.SECOND - plan.at.get(OrderState.ERP_CREATED);
      plan.delay(OrderState.ERP_CREATED, late);
      OrderStory.tell(world, plan);
      ExpectedAnomaly miss =
          LostSync.missed(plan)
              .becomes("error", plan.at.get(OrderState.CLEARED) + Hops.LIMIT)
              .resolved(plan.at.get(OrderState.ERP_CREATED), "RECOVERED");
      missed.add(miss);
      hops.add(LostSync.brokenHop(plan, miss));
    }
    return together(missed, hops);
  }

  /** The group is as bad as the worst of its members, which is the first. */
  private static List<ExpectedAnomaly> together(
      List<ExpectedAnomaly> missed, List<ExpectedAnomaly> hops) {
    long opened = missed.get(ALONE).opensAt();
    long over = missed.get(STORM - 1).resolvedAt();
    ExpectedAnomaly storm =
        ExpectedAnomaly.of(
                "sync-miss", "channel", Channel.JD.id, "warning", missed.get(0).conditionTrue())
            .about("storm")
            .after(opened - missed.get(0).conditionTrue())
            .becomes("error", missed.get(0).steps().get(1).at())
            .resolved(over, "RECOVERED");
    List<ExpectedAnomaly> all = new ArrayList<>(List.of(storm));
    for (int i = 0; i < STORM; i++) {
      all.add(i < ALONE ? missed.get(i) : missed.get(i).foldedInto(storm));
    }
    all.addAll(hops);
    return all;
  }
}
