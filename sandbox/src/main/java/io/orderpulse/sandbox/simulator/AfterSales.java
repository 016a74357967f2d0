package io.orderpulse.sandbox.simulator;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** What follows a delivery: reviews, chats, complaints, returns and refunds. */
final class AfterSales {

  private static final Map<String, String> ID_FIELDS =
      Map.of(
          "review.posted", "review_id",
          "chat.said", "conversation_id",
          "complaint.filed", "complaint_id");
  private static final double REVIEW_SHARE = 0.14;
  private static final double CHAT_SHARE = 0.06;
  private static final double COMPLAINT_SHARE = 0.004;
  private static final double TICKET_SHARE = 0.002;
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
    Long signed = path.get(OrderState.SIGNED);
    if (!plan.quiet) {
      story.ask(path.containsKey(OrderState.RETURNED));
      story.office(path);
    }
    if (!plan.quiet && signed != null) {
      story.opinions(signed);
    }
    Long returned = path.get(OrderState.RETURNED);
    if (returned != null) {
      story.giveBack(returned);
    }
  }

  /** A question before the delivery; whoever sends it back has no word of returns to say there. */
  private void ask(boolean returned) {
    if (rand.chance(CHAT_SHARE)) {
      long time = plan.placed() + rand.between(Ms.MINUTE, 2 * Ms.DAY);
      Opinions.Opinion question = rand.pick(Opinions.QUESTIONS);
      if (returned && !question.categories().isEmpty()) {
        question = Opinions.QUESTIONS.get(0);
      }
      chat(world, order, time, question.text().formatted(order.shipTo().phone()), true);
    }
  }

  /**
   * A customer writes, an agent answers.
   *
   * @param named whether the chat says which order it is about
   */
  static void chat(World world, Order order, long time, String text, boolean named) {
    String id = "CV" + order.serial();
    say(world, order, time, "chat.said", id, text, data -> data.with("role", "customer"), named);
    long answered = time + 20 * Ms.SECOND + order.serial() % 280 * Ms.SECOND;
    String answer = "您好，马上为您核实";
    say(world, order, answered, "chat.said", id, answer, data -> data.with("role", "agent"), named);
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
      Looks.tag(world, order, picking, "tagged");
      Looks.prioritise(world, order, picking + Ms.MINUTE);
    }
    long asked = plan.placed() + rand.between(Ms.HOUR, Ms.DAY);
    if (rand.chance(TICKET_SHARE) && world.mayAskOffice(asked)) {
      String id = "K" + order.serial();
      world.say(
          asked,
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
      Opinions.Opinion opinion = rand.pick(good ? Opinions.PRAISE : blame());
      BigDecimal rating = BigDecimal.valueOf(good ? rand.between(4, 5) : rand.between(1, 2));
      long time = signed + rand.between(2 * Ms.HOUR, 3 * Ms.DAY);
      opinion = good || !newKind(time) ? opinion : Opinions.NEW_KIND;
      String id = "R" + order.serial();
      say(world, order, time, "review.posted", id, opinion.text(), d -> d.with("rating", rating));
      Discontent.declare(world, plan, "review", time, id, opinion);
    }
    if (rand.chance(COMPLAINT_SHARE)) {
      long time = signed + rand.between(Ms.HOUR, 2 * Ms.DAY);
      Opinions.Opinion opinion = rand.pick(blame());
      String text = opinion.text() + "，联系" + order.shipTo().phone();
      String id = "P" + order.serial();
      if (world.mayComplain(time)) {
        say(world, order, time, "complaint.filed", id, text, d -> d);
        Discontent.declare(world, plan, "complaint", time, id, opinion);
      }
    }
  }

  /** Nobody blames the fulfilment in a world where nothing is to go wrong. */
  private List<Opinions.Opinion> blame() {
    boolean wanted = world.config.faults().contains(Fault.DISCONTENT);
    return wanted ? Opinions.BLAME : Opinions.GRUMBLES;
  }

  private boolean newKind(long time) {
    return time >= world.config.start() + NEW_KIND_AFTER
        && order.customer().id().hashCode() % 4 != 0;
  }

  private static void say(
      World world,
      Order order,
      long time,
      String type,
      String id,
      String text,
      UnaryOperator<Data> more) {
    say(world, order, time, type, id, text, more, true);
  }

  private static void say(
      World world,
      Order order,
      long time,
      String type,
      String id,
      String text,
      UnaryOperator<Data> more,
      boolean named) {
    world.say(
        time,
        "voice/" + order.channel().id,
        type,
        id,
        () ->
            more.apply(
                Data.of(ID_FIELDS.get(type), id)
                    .with("order_id", named ? order.id() : null)
                    .with("customer_id", order.customer().id())
                    .with("text", text)
                    .with("channel", order.channel().id)
                    .with("sku", order.lines().get(0).product().sku())
                    .with("carrier", order.carrier().name())
                    .with("warehouse", order.warehouse().name())));
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
    long refunded = returned + rand.between(Ms.HOUR, Ms.DAY);
    world.say(
        plan.refunded == null ? refunded : plan.refunded,
        "finance/main",
        "finance.refund.issued",
        order.id(),
        () -> order.data().with("amount", order.amount()));
    long reasoned = returned + rand.between(Ms.HOUR, Ms.DAY);
    world.say(
        plan.reasoned == null ? reasoned : plan.reasoned,
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
