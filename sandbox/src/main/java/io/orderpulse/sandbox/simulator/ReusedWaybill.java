package io.orderpulse.sandbox.simulator;

import java.util.List;

/** 面单重复: two orders to two places get one label. */
final class ReusedWaybill implements Planter {

  private final World world;
  private final Rand rand;

  ReusedWaybill(World world) {
    this.world = world;
    this.rand = world.newRand();
  }

  @Override
  public Fault fault() {
    return Fault.REUSED_WAYBILL;
  }

  @Override
  public List<ExpectedAnomaly> plant(String variant, long time) {
    Plan first = LifeCycle.single(world, time, o -> true, rand);
    Plan second = LifeCycle.single(world, time, o -> true, rand);
    Parcel taken = first.parcels.get(0);
    long gap = taken.printed() + 10 * Ms.MINUTE - second.at.get(OrderState.PICKED);
    second.delay(OrderState.PICKED, Math.max(0, gap));
    long wrong = second.at.get(OrderState.PICKED) + 2 * Ms.MINUTE;
    String wms = second.order.warehouse().source;
    world.say(
        wrong,
        wms,
        "wms.label.printed",
        second.order.id(),
        () ->
            second
                .order
                .data()
                .with("waybill_no", taken.waybill())
                .with("carrier", taken.carrier().name())
                .with("warehouse", second.order.warehouse().name()));
    long mended =
        switch (variant) {
          case "relabelled" -> second.firstPrinted();
          case "cancelled" -> {
            second.cancel(wrong + rand.between(Ms.MINUTE, 30 * Ms.MINUTE), "customer");
            yield second.at.get(OrderState.CANCELLED);
          }
          default -> throw unknown(variant);
        };
    OrderStory.tell(world, first);
    OrderStory.tell(world, second);
    return List.of(
        ExpectedAnomaly.of("waybill-reused", "waybill", taken.waybill(), "error", wrong)
            .resolved(mended, "RECOVERED"));
  }
}
