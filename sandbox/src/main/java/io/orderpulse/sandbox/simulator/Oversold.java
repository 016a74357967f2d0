package io.orderpulse.sandbox.simulator;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Predicate;

/** 超卖: more is reserved of an article than lies on the shelf. */
final class Oversold implements Planter {

  private static final long WELL = 30 * Ms.MINUTE;
  private static final BigDecimal PRICE = new BigDecimal("120.00");

  private final World world;
  private final Rand rand;

  Oversold(World world) {
    this.world = world;
    this.rand = world.newRand();
  }

  @Override
  public Fault fault() {
    return Fault.OVERSOLD;
  }

  private int serial;

  @Override
  public List<ExpectedAnomaly> plant(String variant, long time) {
    Product rare = new Product("XS-LIM-%04d".formatted(++serial), "限量碳纤维尾翼", "bulky", PRICE);
    Plan first = of(rare, 8, time + Ms.MINUTE, o -> true);
    Warehouse warehouse = first.order.warehouse();
    Plan second = of(rare, 5, time + Ms.HOUR, o -> o.warehouse() == warehouse);
    count(rare, warehouse, time, 10);
    ExpectedAnomaly oversold =
        ExpectedAnomaly.of(
            "oversell", "stock", rare.sku() + "@" + warehouse.name(), "critical", second.reserved);
    long mended =
        switch (variant) {
          case "released" -> {
            second.cancel(
                second.reserved + rand.between(2 * Ms.MINUTE, 25 * Ms.MINUTE), "customer");
            yield second.at.get(OrderState.CANCELLED);
          }
          case "recounted" -> {
            long counted = second.reserved + rand.between(5 * Ms.MINUTE, 25 * Ms.MINUTE);
            count(rare, warehouse, counted, 40);
            yield counted;
          }
          default -> throw unknown(variant);
        };
    OrderStory.tell(world, first);
    OrderStory.tell(world, second);
    return List.of(oversold.resolved(mended + WELL, "RECOVERED"));
  }

  private Plan of(Product product, long quantity, long time, Predicate<Order> wanted) {
    Order.Line line = new Order.Line("L1", product, quantity);
    Plan plan = LifeCycle.single(world, time, wanted, o -> o.of(line), rand);
    plan.reserved = plan.at.get(OrderState.CLEARED) + 20 * Ms.SECOND;
    return plan;
  }

  private void count(Product product, Warehouse warehouse, long time, long onHand) {
    world.say(
        time,
        warehouse.source,
        "wms.stock.counted",
        product.sku(),
        () ->
            Data.of("sku", product.sku())
                .with("warehouse", warehouse.name())
                .with("on_hand", onHand)
                .time("counted_at", time));
  }
}
