package io.orderpulse.jobs.health;

import io.orderpulse.cep.fact.Milestones;
import io.orderpulse.cep.fact.Ranks;
import io.orderpulse.events.Event;
import io.orderpulse.events.json.Rfc3339;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;

/** Folds events into an order, in any order with the same result. Free of Flink. */
final class OrderFold {

  /** Orders that a bulk import brings are watched when they are younger than this. */
  private static final long WATCHED_AGE = Duration.ofHours(24).toMillis();

  private static final String CUSTOMER = "customer";

  /** Stands before the name of a tag among what was said of the order. */
  static final String TAG = "tag ";

  private OrderFold() {}

  /**
   * @param state changed in place
   * @param now the event clock, ms; {@link Long#MIN_VALUE} before it started and {@link
   *     Long#MAX_VALUE} when the input has ended tell nothing of an age
   */
  static void apply(OrderState state, Event event, long now) {
    boolean first = state.revision == 0;
    state.revision++;
    switch (event.type()) {
      case "order.placed" -> placed(state, event);
      case "order.accepted" -> {
        placed(state, event);
        lane(state, Milestones.ACCEPTED, event);
      }
      case "order.confirmed" -> lane(state, Milestones.CONFIRMED, event);
      case "order.degraded" -> lane(state, Milestones.DEGRADED, event);
      case "order.released" -> milestone(state, Milestones.RELEASED, event);
      case "order.amended" -> described(state, event);
      case "order.paid" -> {
        Steps.mark(state, Ranks.PAID, Steps.WHOLE, event.time());
        state.paid = sum(state.paid, event);
      }
      case "finance.credit.decided" -> creditDecided(state, event);
      case "finance.payment.posted" -> state.posted = sum(state.posted, event);
      case "finance.invoice.posted" -> {
        milestone(state, Milestones.INVOICED, event);
        state.invoiced = sum(state.invoiced, event);
      }
      case "erp.order.created" -> {
        Steps.mark(state, Ranks.ERP_CREATED, Steps.WHOLE, event.time());
        entered(state, event);
      }
      case "erp.order.corrected" -> entered(state, event);
      case "crm.order.tagged" -> tagged(state, event, true);
      case "crm.order.untagged" -> tagged(state, event, false);
      case "order.cancelled" -> state.cancelledAt = whole(event, state.cancelledAt);
      case "order.returned" -> state.returnedAt = whole(event, state.returnedAt);
      case "finance.refund.issued" -> refunded(state, event);
      case "order.filtered" -> filtered(state, event, false);
      case "order.unfiltered" -> filtered(state, event, true);
      default -> moved(state, event);
    }
    OrderNotes.take(state, event);
    if (first && event.batch() && now != Long.MIN_VALUE && now != Long.MAX_VALUE) {
      imported(state, event, now);
    }
  }

  private static void imported(OrderState state, Event event, long now) {
    long age = now - Objects.requireNonNullElse(state.placed, event.time());
    state.watched = age < WATCHED_AGE;
    state.milestones.put(Milestones.IMPORTED, now);
  }

  private static void placed(OrderState state, Event event) {
    state.placed = state.placed == null ? event.time() : Math.min(state.placed, event.time());
    if (newest(state, "payment", event)) {
      state.payment = or(event.text("payment"), "");
    }
    if (newest(state, "channel", event)) {
      state.channel = or(event.text("channel"), "");
    }
    if (newest(state, "customer_id", event)) {
      customerId(state, or(event.text("customer_id"), ""));
    }
    described(state, event);
  }

  private static void customerId(OrderState state, String customerId) {
    if (!customerId.equals(state.customerId)) {
      state.customerId = customerId;
      state.tier = "";
      state.creditGrade = "";
      state.said.remove(CUSTOMER);
    }
  }

  /**
   * Folds in what is known of a customer, if it is that of the order.
   *
   * @param state changed in place
   */
  static void customer(OrderState state, Event word) {
    if (state.customerId.equals(word.text("customer_id")) && Said.newest(state, CUSTOMER, word)) {
      state.tier = or(word.text("tier"), "");
      state.creditGrade = or(word.text("credit_grade"), "");
    }
  }

  /** True when the event has the field and no newer event had. */
  private static boolean newest(OrderState state, String field, Event event) {
    return event.data().get(field) != null && Said.newest(state, field, event);
  }

  private static void described(OrderState state, Event event) {
    amount(state, event);
    address(state, event);
    if (event.data().get("separate_parcels") instanceof Boolean wish
        && newest(state, "separate_parcels", event)) {
      state.separateParcels = wish;
    }
    if (event.data().get("lines") instanceof List<?> lines && newest(state, "lines", event)) {
      state.lines = new ArrayList<>(ids(lines));
      state.goods = Entries.goods(lines);
      state.quantities = new HashMap<>(quantities(lines));
    }
    Long promise = time(event, "promise_ship_by");
    if (promise != null && newest(state, "promise_ship_by", event)) {
      state.promiseShipBy = promise;
    }
    Long arrival = time(event, "promise_deliver_by");
    if (arrival != null && newest(state, "promise_deliver_by", event)) {
      state.promiseDeliverBy = arrival;
    }
    if (event.data().get("cross_border") instanceof Boolean abroad
        && newest(state, "cross_border", event)) {
      state.crossBorder = abroad;
    }
  }

  private static void amount(OrderState state, Event event) {
    if (event.text("currency") != null && newest(state, "currency", event)) {
      state.foreign = !event.text("currency").equals("CNY");
    }
    BigDecimal amount = decimal(event.data().get("amount"));
    if (amount != null && newest(state, "amount", event)) {
      state.amount = amount;
    }
  }

  private static void address(OrderState state, Event event) {
    if (event.data().get("ship_to") instanceof Map<?, ?> to
        && to.get("address_key") instanceof Map<?, ?> key
        && newest(state, "ship_to", event)) {
      state.addressKind = key.get("kind") instanceof String kind ? kind : "unknown";
      state.addressKey = addressKey(to);
      state.recipientMask = to.get("recipient_mask") instanceof String mask ? mask : null;
    }
  }

  /** The key of a place, or null when it is unknown. */
  private static String addressKey(Map<?, ?> shipTo) {
    return shipTo.get("address_key") instanceof Map<?, ?> key
            && key.get("kind") instanceof String kind
            && !kind.equals("unknown")
            && key.get("key") instanceof String known
        ? known
        : null;
  }

  private static void lane(OrderState state, String milestone, Event event) {
    milestone(state, milestone, event);
    if (event.text("lane") != null && newest(state, "lane", event)) {
      state.lane = event.text("lane");
    }
  }

  private static void milestone(OrderState state, String name, Event event) {
    state.milestones.merge(name, event.time(), Math::min);
  }

  /** The ERP's twin, as it was entered or corrected. */
  private static void entered(OrderState state, Event event) {
    BigDecimal amount = decimal(event.data().get("amount"));
    if (amount != null && Said.newest(state, "erp_amount", event)) {
      state.erpAmount = amount;
    }
    if (event.data().get("lines") instanceof List<?> lines
        && Said.newest(state, "erp_lines", event)) {
      state.erpGoods = Entries.goods(lines);
    }
    if (event.data().get("ship_to") instanceof Map<?, ?> to
        && Said.newest(state, "erp_ship_to", event)) {
      state.erpAddressKey = addressKey(to);
    }
    if (newest(state, "entry", event)) {
      state.manualEntry = "manual".equals(event.text("entry"));
    }
  }

  private static void tagged(OrderState state, Event event, boolean on) {
    if (event.data().get("tags") instanceof List<?> tags) {
      for (Object tag : tags) {
        if (tag instanceof String name && Said.newest(state, TAG + name, event)) {
          TreeSet<String> now = new TreeSet<>(state.tags);
          boolean changed = on ? now.add(name) : now.remove(name);
          state.tags = changed ? new ArrayList<>(now) : state.tags;
        }
      }
    }
  }

  private static BigDecimal sum(BigDecimal before, Event event) {
    BigDecimal amount = decimal(event.data().get("amount"));
    if (amount == null || before == null) {
      return amount == null ? before : amount;
    }
    return before.add(amount);
  }

  private static void creditDecided(OrderState state, Event event) {
    if (newest(state, "outcome", event)) {
      state.creditOutcome = or(event.text("outcome"), "");
      state.overdueDays = event.data().get("overdue_days") instanceof Long days ? days : null;
      state.limitLeft = decimal(event.data().get("limit_left"));
    }
    if ("approved".equals(event.text("outcome"))) {
      Steps.mark(state, Ranks.PAID, Steps.WHOLE, event.time());
    }
  }

  private static Long whole(Event event, Long before) {
    if (Boolean.FALSE.equals(event.data().get("full"))) {
      return before;
    }
    return before == null
        ? Long.valueOf(event.time())
        : Long.valueOf(Math.min(before, event.time()));
  }

  private static void refunded(OrderState state, Event event) {
    state.refunded = sum(state.refunded, event);
    state.refundedFully |= event.flag("full");
  }

  private static void filtered(OrderState state, Event event, boolean valid) {
    if (Said.newest(state, "valid", event)) {
      state.valid = valid;
    }
  }

  private static void moved(OrderState state, Event event) {
    if (event.text("warehouse") != null && newest(state, "warehouse", event)) {
      state.warehouse = event.text("warehouse");
    }
    switch (event.type()) {
      case "wms.pick.dispatched" -> {
        parts(state, Ranks.PICKING, event);
        milestone(state, Milestones.DISPATCHED, event);
        Picks.dispatched(state, event);
      }
      case "wms.pick.cancelled" -> Picks.gone(state, event);
      case "wms.pick.completed" -> {
        if ("short".equals(event.text("outcome"))) {
          Picks.gone(state, event);
        } else {
          parts(state, Ranks.PICKED, event);
        }
      }
      case "wms.label.printed" -> parcel(state, Ranks.PRINTED, event);
      case "wms.order.shipped" -> parcel(state, Ranks.SHIPPED, event);
      case "wms.packages.merged" -> waybill(state, event);
      case "logistics.scanned", "logistics.signed" -> scanned(state, event);
      default -> {
        // other events say nothing of the order's way; they stand in its timeline
      }
    }
  }

  private static void parcel(OrderState state, Ranks step, Event event) {
    waybill(state, event);
    parts(state, step, event);
  }

  private static void waybill(OrderState state, Event event) {
    String no = event.text("waybill_no");
    if (no != null && !state.waybills.contains(no)) {
      state.waybills.add(no);
      Collections.sort(state.waybills);
    }
  }

  private static void parts(OrderState state, Ranks step, Event event) {
    if (event.data().get("line_ids") instanceof List<?> ids && !ids.isEmpty()) {
      ids.forEach(id -> Steps.mark(state, step, String.valueOf(id), event.time()));
    } else {
      Steps.mark(state, step, or(event.text("line_id"), Steps.WHOLE), event.time());
    }
  }

  private static void scanned(OrderState state, Event event) {
    String no = event.text("waybill_no");
    if (no == null) {
      return;
    }
    waybill(state, event);
    Steps.mark(state, Ranks.IN_TRANSIT, no, event.time());
    String status = event.type().equals("logistics.signed") ? "signed" : event.text("status");
    if ("signed".equals(status)) {
      Steps.mark(state, Ranks.SIGNED, no, event.time());
    }
    if (Said.newest(state, "scan", event)) {
      state.scanTime = event.time();
      state.scanWaybill = no;
      state.scanStatus = status;
      state.scanPlace = event.text("place");
    }
  }

  private static List<String> ids(List<?> lines) {
    return lines.stream()
        .filter(Map.class::isInstance)
        .map(line -> ((Map<?, ?>) line).get("line_id"))
        .filter(String.class::isInstance)
        .map(String.class::cast)
        .toList();
  }

  private static Map<String, Long> quantities(List<?> lines) {
    Map<String, Long> quantities = new HashMap<>();
    for (Object line : lines) {
      if (line instanceof Map<?, ?> fields
          && fields.get("line_id") instanceof String id
          && fields.get("quantity") instanceof Long quantity) {
        quantities.put(id, quantity);
      }
    }
    return quantities;
  }

  private static Long time(Event event, String field) {
    String text = event.text(field);
    try {
      return text == null ? null : Rfc3339.parse(text);
    } catch (DateTimeException e) {
      return null; // intake refuses it for known types
    }
  }

  private static BigDecimal decimal(Object value) {
    if (value instanceof Long n) {
      return BigDecimal.valueOf(n);
    }
    return value instanceof BigDecimal n ? n : null;
  }

  private static String or(String value, String otherwise) {
    return value == null ? otherwise : value;
  }
}
