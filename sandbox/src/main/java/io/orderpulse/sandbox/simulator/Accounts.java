package io.orderpulse.sandbox.simulator;

import java.math.BigDecimal;
import java.util.List;

/** 对账差异: by the next morning channel, ERP and bookkeepers do not have the same amount. */
final class Accounts implements Planter {

  private static final BigDecimal TEN = new BigDecimal("10.00");

  private final World world;
  private final Rand rand;

  Accounts(World world) {
    this.world = world;
    this.rand = world.newRand();
  }

  @Override
  public Fault fault() {
    return Fault.ACCOUNTS;
  }

  @Override
  public List<ExpectedAnomaly> plant(String variant, long time) {
    Plan plan = LifeCycle.single(world, time, o -> !o.credit(), rand);
    Order order = plan.order;
    long morning = Shanghai.startOfDay(plan.lastShipped()) + Ms.DAY + 8 * Ms.HOUR;
    long mended = morning + rand.between(Ms.HOUR, 5 * Ms.HOUR);
    switch (variant) {
      case "posted-late" -> plan.posted = mended;
      case "posted-wrong" -> {
        plan.posting = d -> d.with("amount", order.amount().subtract(TEN));
        Data rest = order.data().with("amount", TEN);
        world.say(mended, "finance/main", "finance.payment.posted", order.id(), () -> rest);
      }
      case "erp-wrong" -> {
        plan.entry = d -> d.with("amount", order.amount().add(TEN));
        Data right = OrderStory.entryData(order).with("entry", "auto").with("operator", "S0000");
        world.say(mended, "erp/main", "erp.order.corrected", order.id(), () -> right);
      }
      default -> throw unknown(variant);
    }
    OrderStory.tell(world, plan);
    return List.of(
        ExpectedAnomaly.of("reconciliation-diff", "order", order.id(), "warning", morning)
            .resolved(mended, "RECOVERED"));
  }
}
