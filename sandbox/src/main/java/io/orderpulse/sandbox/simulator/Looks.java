package io.orderpulse.sandbox.simulator;

import java.util.ArrayList;
import java.util.List;

/** Who looks after an expedited order: one look each two hours from its placing. */
final class Looks {

  private static final long EVERY = 2 * Ms.HOUR;
  private static final List<String> LEVELS = List.of("error", "error", "critical");

  private Looks() {}

  /** The tag of the sales staff. */
  static void tag(World world, Order order, long time, String type) {
    world.say(
        time,
        "crm/main",
        "crm.order." + type,
        order.id(),
        () -> order.data().with("tags", List.of("加急")));
  }

  /** The warehouse puts it first. */
  static void prioritise(World world, Order order, long time) {
    for (Order.Line line : order.lines()) {
      world.say(
          time,
          order.warehouse().source,
          "wms.pick.prioritised",
          order.id(),
          () -> OrderStory.task(order, line).with("priority", 1L));
    }
  }

  /**
   * The ladder of those who are told, if a look finds it in the house.
   *
   * @param tagged since when it is expedited
   * @param until when that is over
   */
  static List<ExpectedAnomaly> of(Plan plan, long tagged, long until, String why) {
    List<ExpectedAnomaly> ladder = new ArrayList<>();
    long look = plan.placed() + EVERY;
    while (look < tagged) {
      look += EVERY;
    }
    for (int level = 0; level < LEVELS.size() && look < until; level++, look += EVERY) {
      String severity = LEVELS.get(level);
      if (ladder.isEmpty()) {
        ladder.add(
            ExpectedAnomaly.of("expedite-not-shipped", "order", plan.order.id(), severity, look));
      } else if (!severity.equals(LEVELS.get(level - 1))) {
        ladder.set(0, ladder.get(0).becomes(severity, look));
      }
    }
    ladder.replaceAll(a -> until == Plan.NEVER ? a : a.resolved(until, why));
    return ladder;
  }
}
