package io.orderpulse.jobs.decision;

import io.orderpulse.cep.template.routing.Routing;
import io.orderpulse.events.Event;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Decides the warehouses of an order's lines. Free of Flink. */
public final class Routed {

  /** The source of what is decided. */
  public static final String SOURCE = "/orderpulse/health";

  private Routed() {}

  /**
   * One {@code order.routed} for each row that decided for lines of the order, 1 ms after it was
   * placed: so it is judged behind all that was said at that moment. Its id is made of the order
   * and the first of the lines, not of what was decided: should a restart decide otherwise, as a
   * report that came late is there by then, that is a resend and no second decision.
   *
   * @param placed the order
   * @param grade the customer's credit grade at that time, or null
   * @param load share of a warehouse's capacity in use at that time, or null when unknown
   */
  static List<Event> decide(
      Event placed, String grade, RoutingVersion version, Function<String, BigDecimal> load) {
    Map<Routing.Row, List<Object>> lines = new LinkedHashMap<>();
    if (placed.data().get("lines") instanceof List<?> items) {
      for (Object item : items) {
        if (item instanceof Map<?, ?> line && line.get("line_id") instanceof String id) {
          String part = line.get("part_class") instanceof String s ? s : "";
          Routing.Row row = version.decide(part, grade, placed.flag("cross_border"), load);
          lines.computeIfAbsent(row, r -> new ArrayList<>()).add(id);
        }
      }
    }
    List<Event> routed = new ArrayList<>();
    lines.forEach((row, ids) -> routed.add(event(placed, version.name(), row, ids)));
    return routed;
  }

  private static Event event(Event placed, String table, Routing.Row row, List<Object> lines) {
    String order = placed.orderId();
    return new Event(
        "routed|" + order + '|' + lines.get(0),
        SOURCE,
        "order.routed",
        order,
        placed.time() + 1,
        Map.of(
            "order_id", order,
            "line_ids", lines,
            "warehouse", row.warehouse(),
            "table_version", table,
            "row", (long) row.number()),
        null,
        placed.late(),
        placed.batch());
  }
}
