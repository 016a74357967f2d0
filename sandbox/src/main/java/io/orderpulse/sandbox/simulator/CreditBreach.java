package io.orderpulse.sandbox.simulator;

import java.math.BigDecimal;
import java.util.List;

/** 账期违规: an order on credit is let go though its customer owes, or owes too much. */
final class CreditBreach implements Planter {

  private static final BigDecimal OVER = new BigDecimal("-500.00");

  private final World world;
  private final Rand rand;

  CreditBreach(World world) {
    this.world = world;
    this.rand = world.newRand();
  }

  @Override
  public Fault fault() {
    return Fault.CREDIT_BREACH;
  }

  @Override
  public List<ExpectedAnomaly> plant(String variant, long time) {
    Plan plan = LifeCycle.single(world, time, Order::credit, rand);
    long cleared = plan.at.get(OrderState.CLEARED);
    plan.released = cleared + rand.between(Ms.SECOND, 20 * Ms.SECOND);
    plan.decision =
        variant.equals("over-limit-paid")
            ? d -> d.with("limit_left", OVER)
            : d -> d.with("overdue_days", 12L);
    ExpectedAnomaly breach =
        ExpectedAnomaly.of("credit-breach", "order", plan.order.id(), "error", plan.released);
    long mended = plan.released + rand.between(20 * Ms.MINUTE, 3 * Ms.HOUR);
    switch (variant) {
      case "overdue-excepted" -> {
        say(plan.order, mended, "finance/main", "finance.credit.decided", "exception");
        breach = breach.resolved(mended, "RECOVERED");
      }
      case "over-limit-paid" -> {
        say(plan.order, mended, plan.order.channel().source(), "order.paid", null);
        breach = breach.resolved(mended, "RECOVERED");
      }
      case "never-mended" -> {}
      default -> throw unknown(variant);
    }
    OrderStory.tell(world, plan);
    return List.of(breach);
  }

  private void say(Order order, long time, String source, String type, String outcome) {
    world.say(
        time,
        source,
        type,
        order.id(),
        () -> order.data().with("amount", order.amount()).with("outcome", outcome));
  }
}
