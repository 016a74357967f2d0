package io.orderpulse.sandbox.simulator;

import java.math.BigDecimal;
import java.util.Map;
import java.util.function.Supplier;

/** Tells the life of one order: every system says its part of the plan at its time. */
final class OrderStory {

  /** From here on an order is large, CNY. */
  private static final BigDecimal LARGE = new BigDecimal("5000.00");

  private final World world;
  private final Plan plan;
  private final Order order;
  private final Rand rand;

  private OrderStory(World world, Plan plan) {
    this.world = world;
    this.plan = plan;
    this.order = plan.order;
    this.rand = new Rand(world.config.seed(), order.serial());
  }

  /** Puts all events of the order on the agenda. */
  static void tell(World world, Plan plan) {
    Map<OrderState, Long> path = plan.path();
    OrderStory story = new OrderStory(world, plan);
    path.forEach(story::reach);
    story.amendments();
    for (Parcel parcel : plan.parcels) {
      new ParcelStory(world, plan, parcel, story.rand).tell();
    }
    AfterSales.tell(world, plan, path, story.rand);
  }

  private void reach(OrderState state, long time) {
    switch (state) {
      case PLACED -> placed(time);
      case CLEARED -> cleared(time);
      case ERP_CREATED -> entered(time);
      case PICKING -> pick("wms.pick.dispatched", time, null);
      case PICKED -> pick("wms.pick.completed", time, "done");
      case CANCELLED -> cancelled(time);
      default -> {} // told by the parcels and after sales
    }
  }

  private void placed(long time) {
    say(time, order.channel().source(), "order.placed", this::placedData);
    if (order.channel() == Channel.OWN_SITE) {
      String lane = order.customer().tier().equals("VIP") ? "vip" : "normal";
      say(time, "channel/front", "order.accepted", () -> placedData().with("lane", lane));
      long checked = time + rand.between(2 * Ms.SECOND, 20 * Ms.SECOND);
      say(checked, "channel/front", "order.confirmed", () -> order.data().with("lane", lane));
    }
    boolean large = order.amount().compareTo(LARGE) > 0;
    if (order.customer().tier().equals("VIP") && large) {
      prioritised(time + rand.between(5 * Ms.SECOND, 3 * Ms.MINUTE));
    }
    if (plan.refused != null) {
      say(plan.refused, "finance/main", "finance.credit.decided", () -> decision("refused", 12L));
    }
  }

  /** The warehouse puts a large order of a VIP first, as it was asked to. */
  private void prioritised(long time) {
    for (Order.Line line : order.lines()) {
      say(
          time,
          order.warehouse().source,
          "wms.pick.prioritised",
          () ->
              order
                  .data()
                  .with("line_id", line.id())
                  .with("task_id", "T" + order.serial() + "-" + line.id())
                  .with("priority", 1L)
                  .with("warehouse", order.warehouse().name())
                  .with("quantity", line.quantity()));
    }
  }

  private Data placedData() {
    return order
        .data()
        .with("channel", order.channel().id)
        .with("customer_id", order.customer().id())
        .with("amount", order.amount())
        .with("currency", "CNY")
        .with("payment", order.credit() ? "credit" : "prepaid")
        .with("lines", order.lineMaps())
        .with("ship_to", order.shipTo().data().map())
        .with("separate_parcels", order.separateParcels() ? Boolean.TRUE : null)
        .time("promise_ship_by", plan.promise);
  }

  private void cleared(long time) {
    if (order.credit()) {
      say(time, "finance/main", "finance.credit.decided", () -> decision("approved", 0L));
      say(time + rand.between(1, 9_000), order.channel().source(), "order.released", order::data);
    } else {
      say(time, order.channel().source(), "order.paid", this::amountData);
      long posted = time + rand.between(Ms.MINUTE, 5 * Ms.MINUTE);
      say(posted, "finance/main", "finance.payment.posted", this::amountData);
    }
    long reserved = Ms.floorSecond(time + rand.between(3 * Ms.SECOND, 40 * Ms.SECOND));
    stock("wms.stock.reserved", reserved);
  }

  private Data decision(String outcome, long overdueDays) {
    return amountData().with("outcome", outcome).with("overdue_days", overdueDays);
  }

  private Data amountData() {
    return order.data().with("amount", order.amount());
  }

  private void entered(long time) {
    say(
        time,
        "erp/main",
        "erp.order.created",
        () ->
            order
                .data()
                .with("entry", "auto")
                .with("operator", "S0000")
                .with("lines", order.lineMaps())
                .with("amount", order.amount())
                .with("ship_to", order.shipTo().data().map()));
    long duration = rand.around(40, 180, 1_500);
    world.say(
        time,
        "trace/gateway",
        "call.ended",
        order.id(),
        () ->
            Data.of("from", "channel-hub")
                .with("to", "erp")
                .with("api", "POST /orders")
                .time("started_at", time - duration)
                .with("duration_ms", duration)
                .with("outcome", "ok")
                .with("order_id", order.id()));
  }

  private void pick(String type, long time, String outcome) {
    for (Order.Line line : order.lines()) {
      say(
          time,
          order.warehouse().source,
          type,
          () ->
              order
                  .data()
                  .with("line_id", line.id())
                  .with("task_id", "T" + order.serial() + "-" + line.id())
                  .with("wave", "W" + Shanghai.compactDate(time) + "-" + Shanghai.hour(time))
                  .with("warehouse", order.warehouse().name())
                  .with("quantity", line.quantity())
                  .with("outcome", outcome));
    }
  }

  private void stock(String type, long time) {
    for (Order.Line line : order.lines()) {
      say(time, order.warehouse().source, type, () -> stockData(order, line));
    }
  }

  static Data stockData(Order order, Order.Line line) {
    return order
        .data()
        .with("line_id", line.id())
        .with("sku", line.product().sku())
        .with("warehouse", order.warehouse().name())
        .with("quantity", line.quantity())
        .with("channel", order.channel().id);
  }

  private void amendments() {
    for (Plan.Amendment moved : plan.amendments) {
      say(
          moved.at(),
          order.channel().source(),
          "order.amended",
          () -> order.data().time("promise_ship_by", moved.promise()));
    }
  }

  private void cancelled(long time) {
    say(
        time,
        order.channel().source(),
        "order.cancelled",
        () -> order.data().with("reason_code", plan.cancelReason));
    if (!plan.at.containsKey(OrderState.CLEARED)) {
      return;
    }
    stock("wms.stock.released", Math.max(time, plan.at.get(OrderState.CLEARED) + Ms.MINUTE));
    if (plan.at.containsKey(OrderState.PICKING) && !plan.at.containsKey(OrderState.PICKED)) {
      pick("wms.pick.cancelled", time + rand.between(Ms.SECOND, Ms.MINUTE), null);
    }
    if (!order.credit()) {
      long refunded = time + rand.between(5 * Ms.MINUTE, Ms.HOUR);
      say(refunded, "finance/main", "finance.refund.issued", this::amountData);
    }
  }

  private void say(long time, String source, String type, Supplier<Data> data) {
    world.say(time, source, type, order.id(), data);
  }
}
