package io.orderpulse.jobs.health.oracle;

import io.orderpulse.events.Event;
import io.orderpulse.events.VerdictOrder;
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
    return expected(events.stream().map(e -> new Arrived(e, null)).toList());
  }

  @Override
  List<String> expected(List<Arrived> arrivals) {
    TreeSet<Long> moments = new TreeSet<>(List.of(Events.T0 + 24 * HOUR));
    for (Arrived a : arrivals) {
      moments.add(a.known());
      if (a.event().text("promise_ship_by") != null) {
        moments.add(Rfc3339.parse(a.event().text("promise_ship_by")));
      }
    }
    List<Arrived> byClock = arrivals.stream().sorted(Arrived.BY_CLOCK).toList();
    List<String> out = new ArrayList<>();
    List<Event> known = new ArrayList<>();
    Long opened = null;
    int next = 0;
    for (long now : moments) {
      while (next < byClock.size() && isAt(byClock.get(next), now, false)) {
        known.add(byClock.get(next++).event());
        opened = judge(known, now, now, opened, null, out);
      }
      opened = judge(known, now, now + 1, opened, null, out);
      while (next < byClock.size() && isAt(byClock.get(next), now, true)) {
        Event late = byClock.get(next++).event();
        known.add(late);
        opened = judge(known, now, now + 1, opened, late, out);
      }
    }
    return out;
  }

  private static boolean isAt(Arrived a, long now, boolean late) {
    return a.known() == now && (a.behind() != null) == late;
  }

  /**
   * @param before deadlines before this time have passed
   * @param opened when what is open was opened, or null
   * @param late the late event that is judged, or null
   */
  private static Long judge(
      List<Event> known, long now, long before, Long opened, Event late, List<String> out) {
    List<Event> sorted = known.stream().sorted(VerdictOrder.INSTANCE).toList();
    Long due = due(sorted);
    boolean overdue = due != null && due < before && waits(sorted);
    if (overdue && opened == null) {
      out.add(open("error", now));
      return now;
    }
    if (!overdue && opened != null) {
      String why = has(known, "order.cancelled") ? "CANCELLED" : "RECOVERED";
      out.add(
          late == null
              ? resolved(why, now)
              : resolved("LATE_EVENT", Math.max(opened, late.time())));
      return null;
    }
    return opened;
  }

  private static Long due(List<Event> known) {
    Long due = has(known, "order.placed") ? Long.valueOf(Events.T0 + 24 * HOUR) : null;
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
