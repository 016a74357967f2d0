package io.orderpulse.sandbox.simulator;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** 补录错误: somebody keys an order into the ERP, and not as the customer ordered it. */
final class ManualEntry implements Planter {

  private final World world;
  private final Rand rand;

  ManualEntry(World world) {
    this.world = world;
    this.rand = world.newRand();
  }

  @Override
  public Fault fault() {
    return Fault.MANUAL_ENTRY;
  }

  @Override
  public List<ExpectedAnomaly> plant(String variant, long time) {
    Plan plan = LifeCycle.single(world, time, o -> true, rand);
    Order order = plan.order;
    UnaryOperator<Data> slip =
        switch (variant) {
          case "quantity", "never-corrected" -> d -> d.with("lines", lines(order, "quantity"));
          case "article" -> d -> d.with("lines", lines(order, "sku"));
          case "amount" -> d -> d.with("amount", order.amount().add(BigDecimal.ONE));
          case "address" -> d -> d.with("ship_to", elsewhere(order).data().map());
          default -> throw unknown(variant);
        };
    plan.entry = d -> slip.apply(d.with("entry", "manual").with("operator", "S0123"));
    long entered = plan.at.get(OrderState.ERP_CREATED);
    ExpectedAnomaly wrong =
        ExpectedAnomaly.of("manual-entry-mismatch", "order", order.id(), "warning", entered);
    OrderStory.tell(world, plan);
    if (variant.equals("never-corrected")) {
      return List.of(wrong);
    }
    long corrected = entered + rand.between(5 * Ms.MINUTE, 25 * Ms.MINUTE);
    world.say(
        corrected,
        "erp/main",
        "erp.order.corrected",
        order.id(),
        () -> OrderStory.entryData(order).with("entry", "manual").with("operator", "S0124"));
    return List.of(wrong.resolved(corrected, "RECOVERED"));
  }

  private static List<Map<String, Object>> lines(Order order, String field) {
    List<Map<String, Object>> lines = new ArrayList<>();
    order.lineMaps().forEach(line -> lines.add(new LinkedHashMap<>(line)));
    Map<String, Object> first = lines.get(0);
    first.put(field, field.equals("sku") ? "XX-" + first.get("sku") : (Object) 99L);
    return lines;
  }

  /** The next house but one. */
  private static Address elsewhere(Order order) {
    Address to = order.shipTo();
    return new Address(to.city(), to.recipient(), to.phone(), "错写" + to.street());
  }
}
