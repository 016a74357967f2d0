package io.orderpulse.jobs.health;

import io.orderpulse.cep.fact.OrderContext;
import io.orderpulse.cep.fact.Ranks;
import io.orderpulse.events.record.Light;
import java.time.Duration;

/**
 * The colour of an order. Remaining time is strict: at exactly two hours nothing is red. A shipped
 * order is green however little time is left, as it is past printing.
 */
final class Lights {

  private static final long RED_BELOW = Duration.ofHours(2).toMillis();
  private static final long YELLOW_BELOW = Duration.ofHours(6).toMillis();

  private Lights() {}

  /** The colour at a moment. */
  static Light at(OrderContext order, long now) {
    if (order.terminal() || order.due() == null) {
      return Light.GREEN;
    }
    long remaining = order.due() - now;
    if (remaining < 0 && order.rank() < Ranks.SHIPPED.number()) {
      return Light.RED;
    }
    if (remaining < RED_BELOW && order.rank() < Ranks.PRINTED.number()) {
      return Light.RED;
    }
    return remaining < YELLOW_BELOW && order.rank() < Ranks.PICKED.number()
        ? Light.YELLOW
        : Light.GREEN;
  }

  /** When the colour changes if nothing happens, or null. */
  static Long nextChange(OrderContext order, long now) {
    if (order.due() == null) {
      return null;
    }
    Light light = at(order, now);
    long[] moments = {order.due() - YELLOW_BELOW + 1, order.due() - RED_BELOW + 1, order.due() + 1};
    for (long moment : moments) {
      if (moment > now && at(order, moment) != light) {
        return moment;
      }
    }
    return null;
  }
}
