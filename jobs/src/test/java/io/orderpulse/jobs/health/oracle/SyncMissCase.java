package io.orderpulse.jobs.health.oracle;

import io.orderpulse.events.Event;
import io.orderpulse.jobs.health.testing.Events;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Paid orders, on credit or not, whose ERP twin comes early, late or never. */
final class SyncMissCase extends RuleCase {

  private final boolean credit;

  SyncMissCase(String key, Random random) {
    super(key, random);
    credit = chance(0.3);
    add(
        "order.placed",
        Events.T0,
        Events.placed(key, "of-" + key, credit ? "credit" : "prepaid", List.of("L1")));
    for (int i = 0; i < 1 + random.nextInt(2); i++) {
      add("order.paid", time(MINUTE, 20), "order_id", key);
    }
    if (chance(0.6)) {
      String outcome = chance(0.7) ? "approved" : "refused";
      add(
          "finance.credit.decided",
          time(MINUTE, 20),
          "order_id",
          key,
          "outcome",
          credit ? outcome : "refused");
    }
    for (int i = random.nextInt(3); i > 0; i--) {
      add("erp.order.created", time(MINUTE, 40), "order_id", key);
    }
    if (chance(0.2)) {
      add("order.cancelled", time(MINUTE, 40), "order_id", key);
    }
  }

  @Override
  String rule() {
    return "sync-miss";
  }

  /** A payment counts as prepaid while the order that says otherwise has not come. */
  @Override
  boolean settles() {
    return !credit;
  }

  @Override
  List<String> expected() {
    Event start = null;
    Event end = null;
    for (Event e : sorted()) {
      boolean starts =
          credit
              ? e.type().equals("finance.credit.decided") && "approved".equals(e.text("outcome"))
              : e.type().equals("order.paid");
      start = start == null && starts ? e : start;
      boolean ends = e.type().equals("erp.order.created") || e.type().equals("order.cancelled");
      end = end == null && ends ? e : end;
    }
    List<String> out = new ArrayList<>();
    if (start == null || (end != null && end.time() <= start.time() + 5 * MINUTE)) {
      return out;
    }
    out.add(open("warning", start.time() + 5 * MINUTE));
    if (end == null || end.time() > start.time() + 15 * MINUTE) {
      out.add(updated("error", start.time() + 15 * MINUTE));
    }
    if (end != null) {
      String why = end.type().equals("order.cancelled") ? "CANCELLED" : "RECOVERED";
      out.add(resolved(why, end.time()));
    }
    return out;
  }
}
