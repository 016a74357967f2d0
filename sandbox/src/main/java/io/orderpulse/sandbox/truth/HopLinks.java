package io.orderpulse.sandbox.truth;

import io.orderpulse.events.Event;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** The links between systems: from what on the other system has some time to say what. */
final class HopLinks {

  private static final Duration USUAL = Duration.ofMinutes(15);

  /** Reads the start of the clock off the events of one order. */
  private interface Start {
    /** When it started, or null. */
    Long of(List<Event> events);
  }

  private record Link(String name, Start start, Predicate<Event> expect, Duration limit) {}

  private static final List<Link> LINKS =
      List.of(
          new Link("channel→erp", HopLinks::cleared, is("erp.order.created"), USUAL),
          new Link(
              "channel→wms-stock",
              first(is("order.paid")),
              is("wms.stock.reserved", "wms.stock.frozen"),
              USUAL),
          new Link(
              "channel→finance",
              first(
                  is("order.placed", "order.accepted")
                      .and(e -> "credit".equals(e.text("payment")))),
              is("finance.credit.decided"),
              USUAL),
          new Link(
              "buffer",
              first(is("order.accepted")),
              is("order.confirmed", "order.degraded"),
              USUAL),
          new Link("crm→wms", HopLinks::expedited, is("wms.pick.prioritised"), USUAL),
          new Link("erp→wms", first(is("erp.order.created")), is("wms.pick.dispatched"), USUAL),
          new Link(
              "wms→logistics",
              first(is("wms.order.shipped")),
              is("logistics.scanned"),
              Duration.ofHours(12)),
          new Link(
              "return→finance",
              first(is("order.returned")),
              is("finance.refund.issued"),
              Duration.ofHours(72)),
          new Link("degrade→sms", first(is("order.degraded")), is("sms.sent"), USUAL));

  private HopLinks() {}

  /** All hops of all orders that began, whatever came of them. */
  static List<Hop> of(List<Event> facts) {
    List<Hop> hops = new ArrayList<>();
    byOrder(facts)
        .forEach(
            (order, events) -> {
              long cancelled = time(events, is("order.cancelled"));
              for (Link link : LINKS) {
                Long left = link.start().of(events);
                if (left != null) {
                  long arrived = time(events, link.expect());
                  long deadline = left + link.limit().toMillis();
                  hops.add(new Hop(order, link.name(), left, deadline, arrived, cancelled));
                }
              }
            });
    return hops;
  }

  /** What names an order, and the scans of its parcels, which do not. */
  private static Map<String, List<Event>> byOrder(List<Event> facts) {
    Map<String, Set<String>> ordersOf = new LinkedHashMap<>();
    for (Event event : facts) {
      if (event.text("waybill_no") != null && !event.orderIds().isEmpty()) {
        ordersOf
            .computeIfAbsent(event.text("waybill_no"), w -> new LinkedHashSet<>())
            .addAll(event.orderIds());
      }
    }
    Map<String, List<Event>> byOrder = new LinkedHashMap<>();
    for (Event event : facts) {
      Set<String> orders = new LinkedHashSet<>(event.orderIds());
      if (orders.isEmpty()) {
        orders.addAll(ordersOf.getOrDefault(event.text("waybill_no"), Set.of()));
      }
      orders.forEach(o -> byOrder.computeIfAbsent(o, k -> new ArrayList<>()).add(event));
    }
    return byOrder;
  }

  /** Paid, or on credit and approved. */
  private static Long cleared(List<Event> events) {
    boolean credit = events.stream().anyMatch(e -> "credit".equals(e.text("payment")));
    Predicate<Event> paid = is("order.paid").and(e -> !credit);
    Predicate<Event> approved =
        is("finance.credit.decided").and(e -> "approved".equals(e.text("outcome")));
    return first(paid.or(approved)).of(events);
  }

  /** The later of the tag and the first pick task. */
  private static Long expedited(List<Event> events) {
    boolean tagged = false;
    boolean picking = false;
    for (Event event : events) {
      boolean urgent = event.data().get("tags") instanceof List<?> tags && tags.contains("加急");
      if (urgent && event.type().startsWith("crm.order.")) {
        tagged = event.type().equals("crm.order.tagged");
      }
      picking |= event.type().equals("wms.pick.dispatched");
      boolean now = event.type().equals("wms.pick.dispatched") || urgent;
      if (now && tagged && picking) {
        return event.time();
      }
    }
    return null;
  }

  private static Predicate<Event> is(String... types) {
    Set<String> any = Set.of(types);
    return e -> any.contains(e.type());
  }

  private static Start first(Predicate<Event> from) {
    return events -> {
      long time = time(events, from);
      return time == Hop.NEVER ? null : Long.valueOf(time);
    };
  }

  private static long time(List<Event> events, Predicate<Event> of) {
    return events.stream().filter(of).mapToLong(Event::time).min().orElse(Hop.NEVER);
  }
}
