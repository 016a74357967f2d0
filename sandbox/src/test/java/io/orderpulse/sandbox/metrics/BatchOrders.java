package io.orderpulse.sandbox.metrics;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** The orders of a history; carriers' events go to the orders whose labels name the parcel. */
final class BatchOrders {

  private BatchOrders() {}

  static Collection<BatchOrder> of(List<RecordedEvent> history) {
    Map<String, TreeSet<String>> byParcel = new TreeMap<>();
    for (RecordedEvent e : history) {
      if (e.text("waybill_no") != null && !e.orders().isEmpty()) {
        byParcel.computeIfAbsent(e.text("waybill_no"), no -> new TreeSet<>()).addAll(e.orders());
      }
    }
    Map<String, BatchOrder> orders = new LinkedHashMap<>();
    for (RecordedEvent e : history) {
      boolean ofCarrier = e.type().startsWith("logistics.");
      Collection<String> ids =
          ofCarrier || (e.orders().isEmpty() && e.text("waybill_no") != null)
              ? byParcel.getOrDefault(String.valueOf(e.text("waybill_no")), new TreeSet<>())
              : e.orders();
      for (String id : new ArrayList<>(ids)) {
        orders.computeIfAbsent(id, BatchOrder::new).events.add(e);
      }
    }
    return orders.values();
  }
}
