package io.orderpulse.sandbox.simulator;

import java.util.Map;
import java.util.function.Supplier;

/** Tells the life of one order: every system says its part of the plan at its time. */
final class OrderStory {

  static final String FRONT = "channel/front";
  private static final double DEGRADED_SHARE = 0.03;

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
      Front usual = Front.healthy(time, rand.chance(DEGRADED_SHARE) && !plan.quiet, rand);
      answered(time, plan.front == null ? usual : plan.front);
    }
    if (order.ofVip()) {
      long first = time + rand.between(5 * Ms.SECOND, 3 * Ms.MINUTE);
      prioritised(plan.prioritised == null ? first : plan.prioritised);
    }
    if (plan.refused != null) {
      say(plan.refused, "finance/main", "finance.credit.decided", () -> decision("refused", 12L));
    }
  }

  /** What the front says of an order that it has accepted. */
  private void answered(long time, Front front) {
    String lane = order.customer().tier().equals("VIP") ? "vip" : "normal";
    Supplier<Data> answer = () -> order.data().with("lane", lane);
    say(time, FRONT, "order.accepted", () -> placedData().with("lane", lane));
    say(front.degraded, FRONT, "order.degraded", () -> answer.get().with("reason_code", "busy"));
    say(front.confirmed, FRONT, "order.confirmed", answer);
    stock("wms.stock.frozen", front.frozen);
    stock("wms.stock.released", front.thawed);
    say(
        front.messaged,
        "message/sms",
        "sms.sent",
        () -> order.data().with("template", "confirm-later"));
  }

  /** The warehouse puts a large order of a VIP first, as it was asked to. */
  private void prioritised(long time) {
    for (Order.Line line : order.lines()) {
      String wms = order.warehouse().source;
      say(time, wms, "wms.pick.prioritised", () -> task(order, line).with("priority", 1L));
    }
  }

  /** A pick task of a line. */
  static Data task(Order order, Order.Line line) {
    return order
        .data()
        .with("line_id", line.id())
        .with("task_id", taskId(order, line))
        .with("warehouse", order.warehouse().name())
        .with("quantity", line.quantity());
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
      Supplier<Data> approved = () -> plan.decision.apply(decision("approved", 0L));
      say(time, "finance/main", "finance.credit.decided", approved);
      long soon = time + rand.between(1, 9_000);
      say(
          plan.released == null ? Long.valueOf(soon) : plan.released,
          order.channel().source(),
          "order.released",
          order::data);
    } else {
      long paid = plan.paid == null ? time : plan.paid;
      say(paid, order.channel().source(), "order.paid", this::amountData);
      long posted = paid + rand.between(Ms.MINUTE, 5 * Ms.MINUTE);
      say(
          plan.posted == null ? Long.valueOf(posted) : plan.posted,
          "finance/main",
          "finance.payment.posted",
          () -> plan.posting.apply(amountData()));
    }
    long reserved = Ms.floorSecond(time + rand.between(3 * Ms.SECOND, 40 * Ms.SECOND));
    stock("wms.stock.reserved", plan.reserved == null ? Long.valueOf(reserved) : plan.reserved);
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
        () -> plan.entry.apply(entryData(order).with("entry", "auto").with("operator", "S0000")));
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

  static String taskId(Order order, Order.Line line) {
    return "T" + order.serial() + "-" + line.id();
  }

  /** An order as it is to stand in the ERP. */
  static Data entryData(Order order) {
    return order
        .data()
        .with("lines", order.lineMaps())
        .with("amount", order.amount())
        .with("ship_to", order.shipTo().data().map());
  }

  private void pick(String type, long time, String outcome) {
    String wave = "W" + Shanghai.compactDate(time) + "-" + Shanghai.hour(time);
    for (Order.Line line : order.lines()) {
      say(
          time,
          order.warehouse().source,
          type,
          () -> task(order, line).with("wave", wave).with("outcome", outcome));
    }
  }

  private void stock(String type, Long time) {
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
    if (plan.reserved == null || plan.reserved != Plan.NEVER) {
      stock("wms.stock.released", Math.max(time, plan.at.get(OrderState.CLEARED) + Ms.MINUTE));
    }
    if (plan.at.containsKey(OrderState.PICKING) && !plan.at.containsKey(OrderState.PICKED)) {
      pick("wms.pick.cancelled", time + rand.between(Ms.SECOND, Ms.MINUTE), null);
    }
    if (!order.credit()) {
      long refunded = time + rand.between(5 * Ms.MINUTE, Ms.HOUR);
      say(refunded, "finance/main", "finance.refund.issued", this::amountData);
    }
  }

  /** Says nothing at a time that never comes. */
  private void say(Long time, String source, String type, Supplier<Data> data) {
    if (time != null && time != Plan.NEVER) {
      world.say(time, source, type, order.id(), data);
    }
  }
}
