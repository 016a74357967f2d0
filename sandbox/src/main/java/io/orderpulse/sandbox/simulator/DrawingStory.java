package io.orderpulse.sandbox.simulator;

/** The drawings of an order that is made to measure: confirmed, released, material ordered. */
final class DrawingStory {

  private final World world;
  private final Order order;

  DrawingStory(World world, Order order) {
    this.world = world;
    this.order = order;
  }

  /** The plain life of a made-to-measure order, four days from placing to the ramp at most. */
  static void tellOrder(World world, Order order, long placed, Rand rand) {
    Plan plan = LifeCycle.plain(order, placed, rand);
    plan.promise = Shanghai.startOfDay(placed) + 5 * Ms.DAY + 18 * Ms.HOUR;
    plan.delay(OrderState.PICKED, 3 * Ms.DAY);
    OrderStory.tell(world, plan);
  }

  /** One or two rounds with the customer, then release and material of what was confirmed last. */
  static void healthy(World world, Order order, long placed, Rand rand) {
    tellOrder(world, order, placed, rand);
    DrawingStory story = new DrawingStory(world, order);
    Drawing first = Drawing.of(story.drawingId(), (int) rand.between(1, 9));
    long time = placed + rand.between(10 * Ms.MINUTE, 2 * Ms.HOUR);
    story.say("drawing.confirmed", time, first);
    Drawing last = first;
    if (rand.chance(0.4)) {
      if (rand.chance(0.5)) {
        story.say("drawing.released", time + Ms.HOUR, first);
      }
      last = Drawing.of(first.id(), Integer.parseInt(first.version().substring(1)) + 1);
      time += rand.between(2 * Ms.HOUR, 8 * Ms.HOUR);
      story.say("drawing.confirmed", time, last);
    }
    time += rand.between(10 * Ms.MINUTE, 4 * Ms.HOUR);
    story.say("drawing.released", time, last);
    story.say("material.ordered", time + rand.between(Ms.MINUTE, 6 * Ms.HOUR), last);
  }

  String drawingId() {
    return "D" + order.id().substring(1);
  }

  void say(String type, long time, Drawing drawing) {
    world.say(
        time,
        "design/plm",
        type,
        drawing.id(),
        () ->
            order
                .data()
                .with("drawing_id", drawing.id())
                .with("version", drawing.version())
                .with("content_sha256", drawing.sha256())
                .with("amount", type.equals("material.ordered") ? order.amount() : null));
  }
}
