package io.orderpulse.sandbox.truth;

import io.orderpulse.events.Event;
import io.orderpulse.events.VerdictOrder;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** The events that the truth looks at, each once, with the fields they look at. */
public final class Facts implements Consumer<Event> {

  private static final Set<String> TYPES =
      Set.of(
          "order.placed",
          "order.accepted",
          "order.confirmed",
          "order.degraded",
          "order.paid",
          "order.amended",
          "order.cancelled",
          "order.returned",
          "finance.credit.decided",
          "finance.refund.issued",
          "erp.order.created",
          "erp.ticket.raised",
          "crm.customer.updated",
          "crm.order.tagged",
          "crm.order.untagged",
          "wms.stock.reserved",
          "wms.stock.frozen",
          "wms.pick.dispatched",
          "wms.pick.prioritised",
          "sms.sent",
          "wms.label.printed",
          "wms.order.shipped",
          "wms.packages.merged",
          "logistics.scanned",
          "logistics.signed",
          "policy.documented",
          "policy.deployed",
          "drawing.confirmed",
          "drawing.released",
          "material.ordered");

  /** Big fields that no rule looks at; a recording of a week has to fit into memory. */
  private static final Set<String> LEFT_OUT =
      Set.of(
          "credit_grade",
          "channel",
          "currency",
          "operator",
          "entry",
          "region",
          "carrier",
          "sku",
          "quantity",
          "task_id",
          "wave");

  private final Set<String> seen = new HashSet<>();
  private final List<Event> events = new ArrayList<>();

  /** Takes an event in any order of arrival; a resend changes nothing. */
  @Override
  public void accept(Event event) {
    if (TYPES.contains(event.type()) && seen.add(event.source() + " " + event.id())) {
      events.add(event.withData(slim(event)));
    }
  }

  /** What happened until {@code end}, inclusive, in verdict order. */
  public List<Event> until(long end) {
    return events.stream().filter(e -> e.time() <= end).sorted(VerdictOrder.INSTANCE).toList();
  }

  private static Map<String, Object> slim(Event event) {
    Map<String, Object> kept = new LinkedHashMap<>();
    boolean placed = event.type().equals("order.placed");
    boolean told = event.type().equals("crm.customer.updated");
    event
        .data()
        .forEach(
            (field, value) -> {
              boolean twin = !placed && (field.equals("lines") || field.equals("ship_to"));
              boolean whose = field.equals("customer_id") && !placed && !told;
              if (!twin && !whose && !LEFT_OUT.contains(field)) {
                kept.put(field, field.equals("lines") ? lineIds(value) : value);
              }
            });
    return kept;
  }

  private static List<Object> lineIds(Object lines) {
    List<Object> ids = new ArrayList<>();
    if (lines instanceof List<?> list) {
      for (Object line : list) {
        if (line instanceof Map<?, ?> map && map.get("line_id") instanceof String id) {
          ids.add(id);
        }
      }
    }
    return ids;
  }
}
