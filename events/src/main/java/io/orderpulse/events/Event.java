package io.orderpulse.events;

import io.orderpulse.events.flink.EventTypeInfoFactory;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.flink.api.common.typeinfo.TypeInfo;

/**
 * One thing that happened in some system: the CloudEvents envelope and its data.
 *
 * <p>The data is a tree of {@code String, Long, BigDecimal, Boolean, List, Map}; a JSON null is the
 * same as an absent field. Treat it as immutable.
 *
 * @param id unique per source; the same (source, id) again is a resend
 * @param source the system that says so, for example {@code wms/qingpu}; a feed
 * @param type dotted lower-case kind, for example {@code wms.order.shipped}
 * @param subject natural key as the sender knows it, or null
 * @param time when it happened, ms since the epoch, UTC
 * @param data the fields of the type, never null
 * @param origin position of the raw record, or null in a replay and for derived facts
 * @param late true when it came behind the watermark of intake
 * @param batch true when it was imported in bulk; its time never moves a watermark
 */
@TypeInfo(EventTypeInfoFactory.class)
public record Event(
    String id,
    String source,
    String type,
    String subject,
    long time,
    Map<String, Object> data,
    Origin origin,
    boolean late,
    boolean batch) {

  public Event {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(data, "data");
  }

  /** A live event straight from a sender. */
  public static Event of(
      String id, String source, String type, String subject, long time, Map<String, Object> data) {
    return new Event(id, source, type, subject, time, data, null, false, false);
  }

  /** The text of a top-level data field, or null when it is absent or not a text. */
  public String text(String field) {
    return data.get(field) instanceof String s ? s : null;
  }

  /** The flag of a top-level data field; absent counts as false. */
  public boolean flag(String field) {
    return Boolean.TRUE.equals(data.get(field));
  }

  /** The order this event names, or null when the sender does not know one. */
  public String orderId() {
    return text("order_id");
  }

  /** All orders this event names: {@code order_ids}, else {@code order_id}, else none. */
  public List<String> orderIds() {
    if (data.get("order_ids") instanceof List<?> ids) {
      return ids.stream().filter(String.class::isInstance).map(String.class::cast).toList();
    }
    String one = orderId();
    return one == null ? List.of() : List.of(one);
  }

  /** The Kafka key on {@code orderpulse.events}: order id, else subject, else the event's id. */
  public String partitionKey() {
    String order = orderId();
    if (order != null) {
      return order;
    }
    return subject != null ? subject : id;
  }

  public Event withData(Map<String, Object> newData) {
    return new Event(id, source, type, subject, time, newData, origin, late, batch);
  }

  public Event withOrigin(Origin newOrigin) {
    return new Event(id, source, type, subject, time, data, newOrigin, late, batch);
  }

  public Event withLate(boolean isLate) {
    return new Event(id, source, type, subject, time, data, origin, isLate, batch);
  }
}
