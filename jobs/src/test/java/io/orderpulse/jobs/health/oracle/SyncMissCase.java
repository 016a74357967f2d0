package io.orderpulse.jobs.health.oracle;

import io.orderpulse.events.Event;
import io.orderpulse.events.VerdictOrder;
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

  @Override
  List<String> expected(List<Arrived> arrivals) {
    return credit ? null : new Life().of(arrivals);
  }

  /** One prepaid order as it becomes known bit by bit. */
  private static final class Life {
    private final List<String> out = new ArrayList<>();
    private Event start;
    private boolean over;
    private Long opened;
    private boolean isError;

    List<String> of(List<Arrived> arrivals) {
      for (Arrived a : arrivals.stream().sorted(Arrived.BY_CLOCK).toList()) {
        boolean late = a.behind() != null;
        pass(late ? a.known() : a.known() - 1);
        happen(a.event(), late);
        if (late) {
          openNow(a.known());
        }
      }
      pass(END);
      return out;
    }

    private void happen(Event e, boolean late) {
      if (e.type().equals("order.paid")) {
        boolean earlier = start != null && VerdictOrder.INSTANCE.compare(e, start) < 0;
        start = start == null || (earlier && opened == null) ? e : start;
      } else if (!e.type().startsWith("order.placed") && !e.type().startsWith("finance.")) {
        if (!over && opened != null) {
          String why = e.type().equals("order.cancelled") ? "CANCELLED" : "RECOVERED";
          out.add(resolved(late ? "LATE_EVENT" : why, Math.max(e.time(), opened)));
        }
        over = true;
      }
    }

    /** All deadlines up to a time. */
    private void pass(long now) {
      if (start != null && !over && opened == null && start.time() + 5 * MINUTE <= now) {
        opened = start.time() + 5 * MINUTE;
        out.add(open("warning", opened));
      }
      if (opened != null && !over && !isError && start.time() + 15 * MINUTE <= now) {
        isError = true;
        out.add(updated("error", start.time() + 15 * MINUTE));
      }
    }

    /** A late event may call for what should have been opened before. */
    private void openNow(long now) {
      if (start != null && !over && opened == null && start.time() + 5 * MINUTE <= now) {
        opened = now;
        isError = start.time() + 15 * MINUTE <= now;
        out.add(open(isError ? "error" : "warning", now));
      }
    }
  }
}
