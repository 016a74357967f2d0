package io.orderpulse.jobs.health;

import io.orderpulse.cep.fact.Fact;
import io.orderpulse.cep.fact.KeyKind;
import io.orderpulse.cep.fact.OrderContext;
import io.orderpulse.events.Event;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The keys that an event concerns, by kind: one table. An event of several orders comes once with
 * each; what it says of other things than orders is said with the first alone. What a parcel says
 * comes once with the parcel, then with each of its orders.
 */
final class FactKeys {

  /** The only key of its kind. */
  static final String ALL = "all";

  private static final List<String> NONE = List.of();

  private FactKeys() {}

  /** The keys of a kind; none when the event does not concern that kind. */
  static List<String> of(KeyKind kind, Fact fact) {
    Event event = fact.event();
    OrderContext order = fact.order();
    return switch (kind) {
      case ORDER -> order == null ? NONE : one(order.orderId());
      case ADDRESS -> order == null ? NONE : one(order.addressKey());
      case ORDER_LINE -> order == null ? NONE : lines(order.orderId(), event);
      case CUSTOMER -> !isNamed(fact) ? NONE : one(customer(event, order));
      case WAYBILL -> !isNamed(fact) ? NONE : waybills(event, order);
      case DRAWING -> !isNamed(fact) ? NONE : one(event.text("drawing_id"));
      case STOCK -> !isFirst(fact) ? NONE : stock(event);
      case WAREHOUSE -> !isFirst(fact) ? NONE : one(warehouse(event, order));
      case LOT -> !isFirst(fact) ? NONE : one(event.text("lot_id"));
      case POLICY -> !isFirst(fact) ? NONE : one(event.text("policy_id"));
      case LINK -> !isFirst(fact) ? NONE : links(event.text("link"));
      case SOURCE -> !isFirst(fact) ? NONE : one(event.source());
      case DEPENDENCY -> !isFirst(fact) ? NONE : one(event.text("dependency"));
      case GLOBAL -> !isFirst(fact) ? NONE : one(ALL);
    };
  }

  /** False where a parcel or a customer speaks for an order that the event does not name. */
  private static boolean isNamed(Fact fact) {
    return fact.order() == null || !fact.event().orderIds().isEmpty();
  }

  /** True for one of the facts that an event becomes: the first of its orders, else its own. */
  private static boolean isFirst(Fact fact) {
    if (fact.order() == null) {
      return true;
    }
    List<String> orders = fact.event().orderIds();
    return !orders.isEmpty() && orders.get(0).equals(fact.order().orderId());
  }

  /** The parcel that the event is about, and the others of its order, which may have been left. */
  private static List<String> waybills(Event event, OrderContext order) {
    if (order == null || order.waybills().isEmpty()) {
      return one(event.text("waybill_no"));
    }
    Set<String> keys = new LinkedHashSet<>(one(event.text("waybill_no")));
    keys.addAll(order.waybills());
    return List.copyOf(keys);
  }

  /** The link, and all of them together. */
  private static List<String> links(String link) {
    return link == null || link.isEmpty() ? NONE : List.of(link, ALL);
  }

  private static String customer(Event event, OrderContext order) {
    String named = event.text("customer_id");
    return named != null || order == null ? named : order.customerId();
  }

  private static String warehouse(Event event, OrderContext order) {
    String named = event.text("warehouse");
    return named != null || order == null ? named : order.warehouse();
  }

  private static List<String> lines(String orderId, Event event) {
    Set<String> keys = new LinkedHashSet<>();
    for (String line : each(event, "line_ids", "line_id")) {
      keys.add(orderId + '/' + line);
    }
    return List.copyOf(keys);
  }

  private static List<String> stock(Event event) {
    String warehouse = event.text("warehouse");
    if (warehouse == null) {
      return NONE;
    }
    Set<String> keys = new LinkedHashSet<>();
    for (String sku : each(event, "skus", "sku")) {
      keys.add(sku + '@' + warehouse);
    }
    return List.copyOf(keys);
  }

  /** The values of a list, of a field, and of that field in each line. */
  private static List<String> each(Event event, String list, String field) {
    List<String> values = new ArrayList<>();
    if (event.data().get(list) instanceof List<?> items) {
      items.forEach(item -> add(item, values));
    }
    add(event.data().get(field), values);
    if (event.data().get("lines") instanceof List<?> lines) {
      for (Object line : lines) {
        if (line instanceof Map<?, ?> fields) {
          add(fields.get(field), values);
        }
      }
    }
    return values;
  }

  private static void add(Object value, List<String> values) {
    if (value instanceof String text && !text.isEmpty()) {
      values.add(text);
    }
  }

  private static List<String> one(String key) {
    return key == null || key.isEmpty() ? NONE : List.of(key);
  }
}
