package io.orderpulse.sandbox.simulator;

import java.util.List;

/** 退货缺原因: a return has no reason, though the customer has told it in a chat. */
final class ReturnWithoutReason implements Planter {

  private final World world;
  private final Rand rand;

  ReturnWithoutReason(World world) {
    this.world = world;
    this.rand = world.newRand();
  }

  @Override
  public Fault fault() {
    return Fault.RETURN_WITHOUT_REASON;
  }

  @Override
  public List<ExpectedAnomaly> plant(String variant, long time) {
    Customers.Customer customer = world.customers.another();
    world.say(time, "crm/main", "crm.customer.updated", customer.id(), customer::data);
    Plan plan = LifeCycle.single(world, time + Ms.MINUTE, o -> true, o -> o.by(customer), rand);
    long opened = plan.parcels.get(0).ended() + rand.between(Ms.HOUR, 6 * Ms.HOUR);
    long asked = opened + rand.between(10 * Ms.MINUTE, 5 * Ms.HOUR);
    boolean named = true;
    switch (variant) {
      case "return-first" -> {}
      case "chat-first" -> asked = opened - rand.between(10 * Ms.MINUTE, 50 * Ms.MINUTE);
      case "by-customer" -> named = false;
      default -> throw unknown(variant);
    }
    plan.at.put(OrderState.RETURNED, opened);
    plan.reasoned = opened + rand.between(6 * Ms.HOUR, 20 * Ms.HOUR);
    OrderStory.tell(world, plan);
    AfterSales.chat(world, plan.order, asked, Opinions.RETURNING.text(), named);
    return List.of(
        ExpectedAnomaly.of(
                "return-reason", "customer", customer.id(), "info", Math.max(opened, asked))
            .resolved(plan.reasoned, "RECOVERED"));
  }
}
