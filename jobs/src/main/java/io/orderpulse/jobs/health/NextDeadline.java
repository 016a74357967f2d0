package io.orderpulse.jobs.health;

import io.orderpulse.cep.fact.OrderContext;
import io.orderpulse.cep.fact.Ranks;
import io.orderpulse.events.record.OrderHealth;
import java.util.List;

/**
 * What comes due next of an order if nothing happens.
 *
 * @param at when, ms
 * @param what {@code ship}, {@code deliver}, or the rule whose anomaly goes up then
 */
record NextDeadline(long at, String what) {

  /** The next after a moment, or null. */
  static NextDeadline of(OrderContext order, List<OrderHealth.OpenAnomaly> open, long now) {
    NextDeadline next = null;
    if (!order.terminal()) {
      if (order.rank() < Ranks.SHIPPED.number()) {
        next = earlier(next, order.due(), "ship", now);
      }
      next = earlier(next, order.deliverBy(), "deliver", now);
    }
    for (OrderHealth.OpenAnomaly anomaly : open) {
      next = earlier(next, anomaly.nextEscalationAt(), anomaly.rule(), now);
    }
    return next;
  }

  private static NextDeadline earlier(NextDeadline known, Long at, String what, long now) {
    boolean isNext = at != null && at > now && (known == null || at < known.at);
    return isNext ? new NextDeadline(at, what) : known;
  }
}
