package io.orderpulse.sandbox.metrics;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** One order with its whole history in order; each question is answered from all of it. */
final class BatchOrder {

  static final long MINUTE = 60_000;
  static final long HOUR = 60 * MINUTE;

  final String id;
  final List<RecordedEvent> events = new ArrayList<>();

  BatchOrder(String id) {
    this.id = id;
  }

  private Long first(String... types) {
    return events.stream()
        .filter(e -> e.is(types))
        .map(RecordedEvent::time)
        .findFirst()
        .orElse(null);
  }

  private String newest(String field, String... types) {
    String value = null;
    for (RecordedEvent e : events) {
      value = e.is(types) && e.text(field) != null ? e.text(field) : value;
    }
    return value;
  }

  Long placed() {
    return first("order.placed", "order.accepted");
  }

  String channel() {
    return newest("channel", "order.placed", "order.accepted");
  }

  String lane() {
    return newest("lane", "order.accepted", "order.confirmed", "order.degraded");
  }

  String payment() {
    return newest("payment", "order.placed", "order.accepted");
  }

  String warehouse() {
    String value = null;
    for (RecordedEvent e : events) {
      value =
          e.type().startsWith("wms.") && e.text("warehouse") != null ? e.text("warehouse") : value;
    }
    return value;
  }

  String carrier() {
    return newest(
        "carrier",
        "wms.label.printed",
        "wms.order.shipped",
        "wms.packages.merged",
        "logistics.scanned",
        "logistics.signed");
  }

  BigDecimal amount() {
    BigDecimal amount = null;
    for (RecordedEvent e : events) {
      JsonNode value = e.data().path("amount");
      boolean says = e.is("order.placed", "order.accepted", "order.amended") && value.isNumber();
      amount = says ? new BigDecimal(value.asText()) : amount;
    }
    return amount;
  }

  boolean valid() {
    boolean valid = true;
    for (RecordedEvent e : events) {
      valid = e.is("order.filtered") ? false : e.is("order.unfiltered") || valid;
    }
    return valid;
  }

  Long due() {
    Long promise = promise("promise_ship_by");
    return promise != null || placed() == null ? promise : (Long) (placed() + 24 * HOUR);
  }

  Long promise(String field) {
    Long promise = null;
    for (RecordedEvent e : events) {
      boolean says = e.is("order.placed", "order.accepted", "order.amended");
      promise = says && e.instant(field) != null ? e.instant(field) : promise;
    }
    return promise;
  }

  Map<String, Long> quantities() {
    Map<String, Long> quantities = new LinkedHashMap<>();
    for (RecordedEvent e : events) {
      if (e.is("order.placed", "order.accepted", "order.amended") && e.data().has("lines")) {
        quantities.clear();
        e.data()
            .get("lines")
            .forEach(
                l -> quantities.put(l.get("line_id").textValue(), l.get("quantity").longValue()));
      }
    }
    return quantities;
  }

  /** When the last of its lines had left. */
  Long shipped() {
    return allOf(quantities().keySet(), "wms.order.shipped");
  }

  private Long allOf(Iterable<String> lines, String type) {
    Long whole = null;
    Map<String, Long> parts = new TreeMap<>();
    for (RecordedEvent e : events) {
      if (e.is(type)) {
        List<String> named = e.texts("line_ids");
        named.forEach(line -> parts.merge(line, e.time(), Math::min));
        whole = named.isEmpty() && whole == null ? (Long) e.time() : whole;
      }
    }
    return earlier(whole, last(lines, parts));
  }

  /** When the last of all lines did, or null when one did not. */
  private static Long last(Iterable<String> lines, Map<String, Long> parts) {
    Long last = null;
    for (String line : lines) {
      if (parts.get(line) == null) {
        return null;
      }
      last = last == null ? parts.get(line) : (Long) Math.max(last, parts.get(line));
    }
    return last;
  }

  private static Long earlier(Long a, Long b) {
    return a == null || b == null ? (a == null ? b : a) : (Long) Math.min(a, b);
  }

  /** When the last of its parcels was signed for, if all lines have one. */
  Long signed() {
    TreeSet<String> parcels = new TreeSet<>();
    TreeMap<String, Long> signed = new TreeMap<>();
    TreeSet<String> labelled = new TreeSet<>();
    boolean whole = false;
    for (RecordedEvent e : events) {
      String no = e.text("waybill_no");
      if (e.is("wms.label.printed", "wms.order.shipped")) {
        labelled.addAll(e.texts("line_ids"));
        whole |= e.texts("line_ids").isEmpty();
      }
      if (no != null && e.type().startsWith("wms.")
          || e.is("logistics.scanned", "logistics.signed")) {
        parcels.add(no);
      }
      if (e.is("logistics.signed")
          || (e.is("logistics.scanned") && "signed".equals(e.text("status")))) {
        signed.merge(no, e.time(), Math::min);
      }
    }
    boolean all = whole || labelled.isEmpty() || labelled.containsAll(quantities().keySet());
    return all && !parcels.isEmpty() && signed.keySet().containsAll(parcels)
        ? signed.values().stream().max(Long::compare).orElse(null)
        : null;
  }

  /** When all of it was cancelled. */
  Long cancelled() {
    return events.stream()
        .filter(e -> e.is("order.cancelled") && e.data().path("full").asBoolean(true))
        .map(RecordedEvent::time)
        .findFirst()
        .orElse(null);
  }

  /** When it was cancelled, returned or refunded in full first. */
  Long ended() {
    Long ended = null;
    BigDecimal refunded = BigDecimal.ZERO;
    Long lastRefund = null;
    for (RecordedEvent e : events) {
      boolean full = e.data().path("full").asBoolean(!e.is("finance.refund.issued"));
      if (e.is("finance.refund.issued")) {
        refunded = refunded.add(new BigDecimal(e.data().path("amount").asText("0")));
        lastRefund = e.time();
      }
      if (e.is("order.cancelled", "order.returned", "finance.refund.issued") && full) {
        ended = ended == null ? (Long) e.time() : ended;
      }
    }
    boolean all = amount() != null && refunded.signum() > 0 && refunded.compareTo(amount()) >= 0;
    return ended == null && all ? lastRefund : ended;
  }

  boolean endedBefore(Long step, long by) {
    return ended() != null && ended() <= by && (step == null || step > by);
  }

  boolean tagged(String tag) {
    boolean tagged = false;
    for (RecordedEvent e : events) {
      boolean names = e.texts("tags").contains(tag);
      tagged =
          e.is("crm.order.tagged") && names || !(e.is("crm.order.untagged") && names) && tagged;
    }
    return tagged;
  }

  /** Complaints about it, each once. */
  Map<String, RecordedEvent> complaints() {
    Map<String, RecordedEvent> complaints = new LinkedHashMap<>();
    events.stream()
        .filter(e -> e.is("complaint.filed"))
        .forEach(e -> complaints.putIfAbsent(e.text("complaint_id"), e));
    return complaints;
  }

  Long firstComplaint() {
    return complaints().values().stream().map(RecordedEvent::time).min(Long::compare).orElse(null);
  }

  Long accepted() {
    return first("order.accepted");
  }

  Long confirmed() {
    return first("order.confirmed");
  }

  Long entered() {
    return first("erp.order.created");
  }

  boolean manual() {
    return "manual".equals(newest("entry", "erp.order.created", "erp.order.corrected"));
  }

  boolean wronged() {
    return events.stream()
        .filter(e -> e.is("voice.classified") && !"agent".equals(e.text("role")))
        .flatMap(e -> e.texts("categories").stream())
        .anyMatch(c -> c.equals("MISSING_ITEM") || c.equals("WRONG_ITEM"));
  }
}
