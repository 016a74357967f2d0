package io.orderpulse.sandbox.simulator;

import io.orderpulse.sandbox.simulator.ExpectedAnomaly.Step;
import java.util.List;

/** 图纸错配: the customer confirmed V10, the workshop gets V9. */
final class DrawingMismatch implements Planter {

  private final World world;
  private final Rand rand;

  DrawingMismatch(World world) {
    this.world = world;
    this.rand = world.newRand();
  }

  @Override
  public Fault fault() {
    return Fault.DRAWING_MISMATCH;
  }

  @Override
  public List<ExpectedAnomaly> plant(String variant, long time) {
    Order order = world.orders.make(time);
    DrawingStory.tellOrder(world, order, time, rand);
    DrawingStory story = new DrawingStory(world, order);
    Drawing v9 = Drawing.of(story.drawingId(), 9);
    Drawing v10 = Drawing.of(story.drawingId(), 10);
    long first = time + rand.between(10 * Ms.MINUTE, Ms.HOUR);
    long second = first + rand.between(Ms.HOUR, 6 * Ms.HOUR);
    long released = second + rand.between(Ms.MINUTE, 3 * Ms.HOUR);
    long ordered = released + rand.between(10 * Ms.MINUTE, 6 * Ms.HOUR);
    long mended = ordered + rand.between(10 * Ms.MINUTE, 6 * Ms.HOUR);
    story.say("drawing.confirmed", first, v9);
    if (variant.equals("confirmed-later")) {
      return List.of(confirmedLater(story, v9, v10, second, released, ordered));
    }
    story.say("drawing.confirmed", second, v10);
    story.say("drawing.released", released, variant.equals("other-hash") ? v10.retouched() : v9);
    ExpectedAnomaly wrong =
        ExpectedAnomaly.of("drawing-mismatch", "drawing", v9.id(), "error", released);
    return List.of(
        switch (variant) {
          case "fixed-early", "other-hash" -> {
            long early = rand.between(released + Ms.MINUTE, ordered - Ms.MINUTE);
            story.say("drawing.released", early, v10);
            story.say("material.ordered", ordered, v10);
            yield wrong.resolved(early, "RECOVERED");
          }
          case "ordered-then-fixed" -> {
            story.say("material.ordered", ordered, v9);
            story.say("drawing.released", mended, v10);
            yield worse(wrong, ordered).resolved(mended, "RECOVERED");
          }
          case "never-fixed" -> {
            story.say("material.ordered", ordered, v9);
            yield worse(wrong, ordered);
          }
          default -> throw unknown(variant);
        });
  }

  /** Right when released; then the customer confirms anew, and material of the old is ordered. */
  private ExpectedAnomaly confirmedLater(
      DrawingStory story, Drawing v9, Drawing v10, long released, long confirmed, long ordered) {
    story.say("drawing.released", released, v9);
    story.say("drawing.confirmed", confirmed, v10);
    story.say("material.ordered", ordered, v9);
    long mended = ordered + rand.between(10 * Ms.MINUTE, 6 * Ms.HOUR);
    story.say("drawing.released", mended, v10);
    return ExpectedAnomaly.of("drawing-mismatch", "drawing", v9.id(), "critical", ordered)
        .resolved(mended, "RECOVERED");
  }

  private static ExpectedAnomaly worse(ExpectedAnomaly wrong, long ordered) {
    return wrong.withSteps(List.of(wrong.steps().get(0), new Step("critical", ordered)));
  }
}
