package io.orderpulse.sandbox.simulator;

import java.util.Comparator;
import java.util.List;

/** VIP未优先: the warehouse does not put a large order of a VIP first. */
final class SkippedVip implements Planter {

  private final World world;
  private final Rand rand;

  SkippedVip(World world) {
    this.world = world;
    this.rand = world.newRand();
  }

  @Override
  public Fault fault() {
    return Fault.SKIPPED_VIP;
  }

  @Override
  public List<ExpectedAnomaly> plant(String variant, long time) {
    Plan plan = LifeCycle.single(world, time, o -> true, this::ofVip, rand);
    ExpectedAnomaly skipped =
        ExpectedAnomaly.of(
            "vip-not-prioritised", "order", plan.order.id(), "warning", time + 5 * Ms.MINUTE);
    switch (variant) {
      case "late" -> plan.prioritised = time + rand.between(6 * Ms.MINUTE, 25 * Ms.MINUTE);
      case "never" -> plan.prioritised = Plan.NEVER;
      default -> throw unknown(variant);
    }
    OrderStory.tell(world, plan);
    return List.of(skipped.resolved(Math.min(plan.prioritised, plan.lastShipped()), "RECOVERED"));
  }

  private Order ofVip(Order order) {
    List<Customers.Customer> vips =
        world.customers.all().stream().filter(c -> c.tier().equals("VIP")).toList();
    Product dear = Product.ALL.stream().max(Comparator.comparing(Product::price)).orElseThrow();
    return order.by(rand.pick(vips)).of(new Order.Line("L1", dear, 3));
  }
}
