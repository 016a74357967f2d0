package io.orderpulse.jobs.intake;

import io.orderpulse.events.Event;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The events that intake itself makes. Their ids say what they are, so that none counts twice. */
final class DerivedFacts {

  /** The source of all of them. */
  static final String SOURCE = "/orderpulse/intake";

  /** Who takes an order back when no person asked for it. */
  static final String BY_ITSELF = "orderpulse";

  private DerivedFacts() {}

  /**
   * @param cause the order or receipt that is the reason
   */
  static Event filtered(String order, FilterReason reason, String duplicateOf, Placed cause) {
    Map<String, Object> data = new HashMap<>();
    data.put("order_id", order);
    data.put("reason", reason.wire());
    if (duplicateOf != null) {
      data.put("duplicate_of", duplicateOf);
    }
    return event("filtered|" + reason.wire() + '|' + order, "order.filtered", order, data, cause);
  }

  /**
   * @param by staff id, or {@link #BY_ITSELF}
   */
  static Event unfiltered(String order, String by, Placed cause) {
    return event(
        "unfiltered|" + order + '|' + cause.time(),
        "order.unfiltered",
        order,
        Map.of("order_id", order, "by", by),
        cause);
  }

  static Event unmapped(String order, List<Object> lines, String version, Placed cause) {
    return event(
        "unmapped|" + order,
        "product.unmapped",
        order,
        Map.of("order_id", order, "lines", lines, "table_version", version),
        cause);
  }

  static Event mapped(String order, List<Object> lines, String version, Placed cause) {
    return event(
        "mapped|" + order + '|' + version,
        "product.mapped",
        order,
        Map.of("order_id", order, "lines", lines, "table_version", version),
        cause);
  }

  /**
   * When and how the cause came.
   *
   * @param time event time, ms
   * @param late behind the watermark
   * @param batch by a bulk import
   */
  record Placed(long time, boolean late, boolean batch) {
    static Placed of(Event event) {
      return new Placed(event.time(), event.late(), event.batch());
    }
  }

  private static Event event(
      String id, String type, String order, Map<String, Object> data, Placed cause) {
    return new Event(
        id, SOURCE, type, order, cause.time(), data, null, cause.late(), cause.batch());
  }
}
