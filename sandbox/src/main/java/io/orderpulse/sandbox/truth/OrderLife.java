package io.orderpulse.sandbox.truth;

import io.orderpulse.events.Event;
import io.orderpulse.events.json.Rfc3339;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;

/** What is known of one order after some of its events: printed, shipped, ended, and when due. */
final class OrderLife {

  private static final long DEFAULT_PROMISE = Duration.ofHours(24).toMillis();

  private final Progress printed = new Progress();
  private final Progress shipped = new Progress();
  private List<?> lines = List.of();
  private Long placed;
  private Long promise;
  private BigDecimal amount;
  private BigDecimal refunded = BigDecimal.ZERO;
  private boolean cancelled;

  void apply(Event event) {
    switch (event.type()) {
      case "order.placed" -> {
        placed = placed == null ? Long.valueOf(event.time()) : placed;
        lines = event.data().get("lines") instanceof List<?> list ? list : List.of();
        amount = number(event);
        promise(event);
      }
      case "order.amended" -> promise(event);
      case "wms.label.printed" -> printed.add(event);
      case "wms.order.shipped" -> {
        printed.add(event);
        shipped.add(event);
      }
      case "order.cancelled", "order.returned" -> cancelled = true;
      case "finance.refund.issued" -> refund(event);
      default -> {}
    }
  }

  /** {@code promise_ship_by} as last told, else placed + 24 h, else null. */
  Long due() {
    return promise != null || placed == null ? promise : Long.valueOf(placed + DEFAULT_PROMISE);
  }

  boolean placed() {
    return placed != null;
  }

  boolean printed() {
    return printed.complete(lines);
  }

  /** Some lines have a label and others none: a parcel is to come that nobody knows of yet. */
  boolean partlyPrinted() {
    return printed.partial(lines);
  }

  boolean shipped() {
    return shipped.complete(lines);
  }

  /** Cancelled, returned or fully refunded. */
  boolean cancelled() {
    return cancelled;
  }

  private void promise(Event event) {
    if (event.text("promise_ship_by") != null) {
      promise = Rfc3339.parse(event.text("promise_ship_by"));
    }
  }

  private void refund(Event event) {
    BigDecimal part = number(event);
    refunded = part == null ? refunded : refunded.add(part);
    cancelled |= amount != null && refunded.signum() > 0 && refunded.compareTo(amount) >= 0;
  }

  private static BigDecimal number(Event event) {
    Object value = event.data().get("amount");
    if (value instanceof Long n) {
      return BigDecimal.valueOf(n);
    }
    return value instanceof BigDecimal n ? n : null;
  }
}
