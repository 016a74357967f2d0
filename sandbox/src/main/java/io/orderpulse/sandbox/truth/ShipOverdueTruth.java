package io.orderpulse.sandbox.truth;

import io.orderpulse.events.Event;
import io.orderpulse.sandbox.simulator.ExpectedAnomaly;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code ship-overdue}: due is the latest promise, else placed + 24 h. It opens at due while not
 * all lines are shipped and the order has not ended (cancelled, returned, fully refunded, signed);
 * shipped at due is in time. It resolves RECOVERED when shipped, signed, or promised for later than
 * now, and CANCELLED when the order is cancelled, returned or fully refunded.
 */
final class ShipOverdueTruth implements TruthRule {

  @Override
  public List<ExpectedAnomaly> judge(List<Event> facts, long end) {
    List<ExpectedAnomaly> found = new ArrayList<>();
    Signatures signatures = new Signatures(facts);
    Groups.byOrder(facts)
        .forEach(
            (order, events) -> found.addAll(judge(order, signatures.with(order, events), end)));
    return found;
  }

  private static List<ExpectedAnomaly> judge(String order, List<Event> events, long end) {
    List<ExpectedAnomaly> found = new ArrayList<>();
    OrderLife life = new OrderLife();
    ExpectedAnomaly open = null;
    for (Event event : events) {
      if (open == null && life.due() != null && life.due() < event.time()) {
        open = overdue(order, life.due());
      }
      life.apply(event);
      boolean signed = event.type().equals(Signatures.ALL_SIGNED) && !life.partlyPrinted();
      String ended = life.cancelled() ? "CANCELLED" : life.shipped() || signed ? "RECOVERED" : null;
      if (ended != null) {
        if (open != null) {
          found.add(open.resolved(event.time(), ended));
        }
        return found;
      }
      if (open != null && life.due() > event.time()) {
        found.add(open.resolved(event.time(), "RECOVERED"));
        open = null;
      }
    }
    if (open == null && life.due() != null && life.due() <= end) {
      open = overdue(order, life.due());
    }
    if (open != null) {
      found.add(open);
    }
    return found;
  }

  private static ExpectedAnomaly overdue(String order, long due) {
    return ExpectedAnomaly.of("ship-overdue", "order", order, "error", due);
  }
}
