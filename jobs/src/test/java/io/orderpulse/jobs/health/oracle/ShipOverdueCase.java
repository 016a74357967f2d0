package io.orderpulse.jobs.health.oracle;

import io.orderpulse.events.Event;
import io.orderpulse.events.json.Rfc3339;
import io.orderpulse.jobs.health.testing.Events;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;

/** Orders whose promise moves, that are filtered and unfiltered, shipped or cancelled. */
final class ShipOverdueCase extends RuleCase {

  ShipOverdueCase(String key, Random random) {
    super(key, random);
    add("order.placed", Events.T0, Events.placed(key, "of-" + key));
    for (int i = random.nextInt(4); i > 0; i--) {
      String promise = Rfc3339.format(time(6 * HOUR, 10));
      add("order.amended", time(6 * HOUR, 10), "order_id", key, "promise_ship_by", promise);
    }
    for (int i = random.nextInt(3); i > 0; i--) {
      add(chance(0.5) ? "order.filtered" : "order.unfiltered", time(6 * HOUR, 10), "order_id", key);
    }
    if (chance(0.7)) {
      add("wms.order.shipped", time(6 * HOUR, 10), "order_id", key);
    }
    if (chance(0.2)) {
      add("order.cancelled", time(6 * HOUR, 10), "order_id", key);
    }
  }

  @Override
  String rule() {
    return "ship-overdue";
  }

  @Override
  List<String> expected() {
    List<Event> all = sorted();
    TreeSet<Long> moments = new TreeSet<>();
    for (int n = 1; n <= all.size(); n++) {
      moments.add(all.get(n - 1).time());
      moments.add(due(all.subList(0, n)));
    }
    List<String> out = new ArrayList<>();
    boolean open = false;
    int known = 0;
    for (long now : moments) {
      while (known < all.size() && all.get(known).time() == now) {
        known++;
        open = judge(all.subList(0, known), now, false, open, out);
      }
      open = known > 0 ? judge(all.subList(0, known), now, true, open, out) : open;
    }
    return out;
  }

  /** At the end of a moment its deadlines count; before, those of earlier moments only. */
  private boolean judge(
      List<Event> known, long now, boolean endOfMoment, boolean open, List<String> out) {
    long due = due(known);
    boolean overdue = waits(known) && (endOfMoment ? due <= now : due < now);
    if (overdue && !open) {
      out.add(open("error", now));
    } else if (!overdue && open) {
      boolean cancelled = has(known, "order.cancelled");
      out.add(resolved(cancelled ? "CANCELLED" : "RECOVERED", now));
    }
    return overdue;
  }

  private static long due(List<Event> known) {
    long due = Events.T0 + 24 * HOUR;
    for (Event e : known) {
      if (e.text("promise_ship_by") != null) {
        due = Rfc3339.parse(e.text("promise_ship_by"));
      }
    }
    return due;
  }

  private static boolean waits(List<Event> known) {
    boolean valid = true;
    for (Event e : known) {
      if (e.type().endsWith("filtered")) {
        valid = e.type().equals("order.unfiltered");
      }
    }
    return valid && !has(known, "wms.order.shipped") && !has(known, "order.cancelled");
  }

  private static boolean has(List<Event> known, String type) {
    return known.stream().anyMatch(e -> e.type().equals(type));
  }
}
