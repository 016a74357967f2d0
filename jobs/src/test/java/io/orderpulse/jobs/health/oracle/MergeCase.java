package io.orderpulse.jobs.health.oracle;

import io.orderpulse.events.Event;
import io.orderpulse.jobs.health.testing.Events;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Up to six orders of one address that are cancelled, shipped alone or merged. */
final class MergeCase extends RuleCase {

  MergeCase(String key, Random random) {
    super(key, random);
    int orders = 2 + random.nextInt(5);
    for (int i = 0; i < orders; i++) {
      String id = key + "o" + i;
      long placed = time(6 * HOUR, 8);
      add("order.placed", placed, Events.placed(id, key));
      double fate = random.nextDouble();
      if (fate < 0.3) {
        add("order.cancelled", placed + HOUR * (1 + random.nextInt(20)), "order_id", id);
      } else if (fate < 0.45) {
        add("wms.order.shipped", placed + HOUR * (1 + random.nextInt(40)), "order_id", id);
      }
    }
    if (chance(0.3)) {
      add("wms.packages.merged", time(6 * HOUR, 12), "order_ids", List.of(key + "o0", key + "o1"));
    }
  }

  @Override
  String rule() {
    return "merge-candidates";
  }

  @Override
  String subject() {
    return "dev:" + key;
  }

  /** Which orders meet in a group depends on when each was known. */
  @Override
  boolean settles() {
    return false;
  }

  private static final class Order {
    Long placed;
    boolean cancelled;
    boolean shipped;
    String group;

    boolean free() {
      return placed != null && !cancelled && !shipped && group == null;
    }
  }

  private final Map<String, Order> orders = new TreeMap<>();
  private final Map<String, String> open = new LinkedHashMap<>();

  @Override
  List<String> expected() {
    List<String> out = new ArrayList<>();
    orders.clear();
    open.clear();
    for (Event e : sorted()) {
      for (String id : e.orderIds()) {
        happen(e, id, out);
        gather(e.time(), out);
      }
    }
    return out;
  }

  private void happen(Event e, String id, List<String> out) {
    Order o = orders.computeIfAbsent(id, k -> new Order());
    switch (e.type()) {
      case "order.placed" -> o.placed = e.time();
      case "order.cancelled" -> o.cancelled = true;
      case "wms.order.shipped" -> o.shipped = true;
      default -> {
        // a merge changes no order
      }
    }
    if (o.group == null || !open.containsKey(o.group)) {
      return;
    }
    String group = o.group;
    if (e.type().equals("wms.packages.merged")) {
      boolean both = e.orderIds().stream().allMatch(m -> group.equals(groupOf(m)));
      if (both) {
        close(group, "MERGED", e.time(), out);
      }
    } else if (o.cancelled) {
      o.group = null;
      long left = orders.values().stream().filter(m -> group.equals(m.group)).count();
      if (left >= 3) {
        out.add(updated("info", e.time()));
      } else {
        close(group, "CANCELLED", e.time(), out);
        orders.values().stream().filter(m -> group.equals(m.group)).forEach(m -> m.group = null);
      }
    } else if (o.shipped) {
      close(group, "SUPERSEDED", e.time(), out);
    }
  }

  private String groupOf(String id) {
    return orders.containsKey(id) ? orders.get(id).group : null;
  }

  private void close(String group, String why, long time, List<String> out) {
    open.remove(group);
    out.add(resolved(why, time));
  }

  private void gather(long now, List<String> out) {
    List<String> byPlaced =
        orders.entrySet().stream()
            .filter(e -> e.getValue().placed != null)
            .sorted(Map.Entry.comparingByValue((a, b) -> Long.compare(a.placed, b.placed)))
            .map(Map.Entry::getKey)
            .toList();
    for (String anchor : byPlaced) {
      boolean isOpen = open.containsKey(anchor);
      if (!isOpen && !orders.get(anchor).free()) {
        continue;
      }
      long from = orders.get(anchor).placed;
      List<Order> in =
          orders.values().stream()
              .filter(o -> o.free() && o.placed >= from && o.placed < from + 24 * HOUR)
              .toList();
      if (isOpen && !in.isEmpty()) {
        in.forEach(o -> o.group = anchor);
        out.add(updated("info", now));
      } else if (!isOpen && in.size() >= 3) {
        in.forEach(o -> o.group = anchor);
        open.put(anchor, anchor);
        out.add(open("info", now));
      }
    }
  }
}
