package io.orderpulse.sandbox.simulator;

import java.util.List;

/** 人工干预: the office has to touch far more orders than usual. */
final class ManualWork implements Planter {

  private static final int TICKETS = 14;

  private final World world;
  private final Rand rand;

  ManualWork(World world) {
    this.world = world;
    this.rand = world.newRand();
  }

  @Override
  public Fault fault() {
    return Fault.MANUAL_WORK;
  }

  @Override
  public long rest(String variant) {
    return 2 * Ms.DAY;
  }

  /** How many of a thousand orders that is, only a count of all orders can tell. */
  @Override
  public List<ExpectedAnomaly> plant(String variant, long time) {
    for (int i = 0; i < TICKETS; i++) {
      String id = "KM" + time / Ms.SECOND + "-" + i;
      world.say(
          time + i * 40 * Ms.SECOND,
          "erp/main",
          "erp.ticket.raised",
          id,
          () ->
              Data.of("ticket_id", id)
                  .with("labels", List.of("人工干预"))
                  .with("intervention", rand.chance(0.5) ? "order-entry" : "warehouse-change")
                  .with("note", "接口报错，手工处理"));
    }
    return List.of();
  }
}
