package io.orderpulse.sandbox.simulator;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** What follows a delivery: reviews, chats, complaints, returns and refunds. */
final class AfterSales {

  private static final double REVIEW_SHARE = 0.14;
  private static final double CHAT_SHARE = 0.06;
  private static final double COMPLAINT_SHARE = 0.004;
  private static final double TICKET_SHARE = 0.0012;
  private static final long FIRST_LOOK = 2 * Ms.HOUR;
  private static final double TAG_SHARE = 0.01;

  /** From the second day on most of the blame is of a kind that nobody has named yet. */
  private static final long NEW_KIND_AFTER = Ms.DAY;

  private final World world;
  private final Plan plan;
  private final Order order;
  private final Rand rand;

  private AfterSales(World world, Plan plan, Rand rand) {
    this.world = world;
    this.plan = plan;
    this.order = plan.order;
    this.rand = rand;
  }

  static void tell(World world, Plan plan, Map<OrderState, Long> path, Rand rand) {
    AfterSales story = new AfterSales(world, plan, rand);
    story.chat();
    story.office(path);
    Long signed = path.get(OrderState.SIGNED);
    if (signed != null) {
      story.opinions(signed);
    }
    Long returned = path.get(OrderState.RETURNED);
    if (returned != null) {
      story.giveBack(returned);
    }
  }

  private void chat() {
    if (rand.chance(CHAT_SHARE)) {
      long time = plan.placed() + rand.between(Ms.MINUTE, 2 * Ms.DAY);
      String text = rand.pick(Opinions.QUESTIONS).text().formatted(order.shipTo().phone());
      String id = "CV" + order.serial();
      voice(time, "chat.said", "conversation_id", id, text, "customer", null);
      long answered = time + rand.between(20 * Ms.SECOND, 5 * Ms.MINUTE);
      voice(answered, "chat.said", "conversation_id", id, "您好，马上为您核实", "agent", null);
    }
  }

  /** Shipped before anybody looks whether an expedited order has been. */
  private boolean leavesAtOnce(Map<OrderState, Long> path) {
    return path.containsKey(OrderState.PRINTED)
        && !plan.parcels.isEmpty()
        && plan.parcels.stream().allMatch(p -> p.shipped() <= plan.placed() + FIRST_LOOK);
  }

  /** Tags of the sales staff and tickets of the office. */
  private void office(Map<OrderState, Long> path) {
    Long picking = path.get(OrderState.PICKING);
    if (picking != null && leavesAtOnce(path) && rand.chance(TAG_SHARE)) {
      world.say(
          picking,
          "crm/main",
          "crm.order.tagged",
          order.id(),
          () -> order.data().with("tags", List.of("加急")));
      for (Order.Line line : order.lines()) {
        world.say(
            picking + Ms.MINUTE,
            order.warehouse().source,
            "wms.pick.prioritised",
            order.id(),
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
    if (rand.chance(TICKET_SHARE)) {
      String id = "K" + order.serial();
      world.say(
          plan.placed() + rand.between(Ms.HOUR, Ms.DAY),
          "erp/main",
          "erp.ticket.raised",
          id,
          () ->
              Data.of("ticket_id", id)
                  .with("labels", List.of("人工干预"))
                  .with("intervention", "finance-adjust")
                  .with("order_ids", List.of(order.id()))
                  .with("note", "客户" + order.shipTo().recipient() + "要求改开票抬头"));
    }
  }

  private void opinions(long signed) {
    if (rand.chance(REVIEW_SHARE)) {
      boolean good = rand.chance(0.85);
      Opinions.Opinion opinion = rand.pick(good ? Opinions.PRAISE : Opinions.BLAME);
      BigDecimal rating = BigDecimal.valueOf(good ? rand.between(4, 5) : rand.between(1, 2));
      long time = signed + rand.between(2 * Ms.HOUR, 3 * Ms.DAY);
      String text = (good || !newKind(time) ? opinion : Opinions.NEW_KIND).text();
      voice(time, "review.posted", "review_id", "R" + order.serial(), text, null, rating);
    }
    if (rand.chance(COMPLAINT_SHARE)) {
      long time = signed + rand.between(Ms.HOUR, 2 * Ms.DAY);
      String text = rand.pick(Opinions.BLAME).text() + "，联系" + order.shipTo().phone();
      voice(time, "complaint.filed", "complaint_id", "P" + order.serial(), text, null, null);
    }
  }

  private boolean newKind(long time) {
    return time >= world.config.start() + NEW_KIND_AFTER
        && order.customer().id().hashCode() % 4 != 0;
  }

  private void voice(
      long time,
      String type,
      String idField,
      String id,
      String text,
      String role,
      BigDecimal stars) {
    world.say(
        time,
        "voice/" + order.channel().id,
        type,
        id,
        () ->
            Data.of(idField, id)
                .with("order_id", order.id())
                .with("customer_id", order.customer().id())
                .with("text", text)
                .with("role", role)
                .with("rating", stars)
                .with("channel", order.channel().id)
                .with("sku", order.lines().get(0).product().sku())
                .with("carrier", order.carrier().name())
                .with("warehouse", order.warehouse().name()));
  }

  private void giveBack(long returned) {
    String id = "RT" + order.serial();
    Data opened =
        Data.of("return_id", id)
            .with("order_id", order.id())
            .with("customer_id", order.customer().id());
    world.say(returned, "erp/main", "erp.return.opened", id, () -> opened);
    world.say(
        returned,
        order.channel().source(),
        "order.returned",
        order.id(),
        () -> order.data().with("amount", order.amount()).with("full", true));
    world.say(
        returned + rand.between(Ms.HOUR, Ms.DAY),
        "finance/main",
        "finance.refund.issued",
        order.id(),
        () -> order.data().with("amount", order.amount()));
    world.say(
        returned + rand.between(Ms.HOUR, Ms.DAY),
        "erp/main",
        "erp.return.updated",
        id,
        () ->
            Data.of("return_id", id)
                .with("order_id", order.id())
                .with("reason_code", "wrong-fit")
                .with("filled_by", "human"));
  }
}
