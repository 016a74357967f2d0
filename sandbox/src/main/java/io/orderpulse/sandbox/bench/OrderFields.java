package io.orderpulse.sandbox.bench;

import io.orderpulse.events.Event;
import io.orderpulse.events.Origin;
import io.orderpulse.events.type.EventTypes;
import io.orderpulse.events.type.Topic;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** What the events of one order say, as it stands behind the privacy border. */
public final class OrderFields {

  private static final String CARRIER = "SF";
  private static final String WAREHOUSE = "SHQP";
  private static final List<String> PLACES = List.of("上海青浦分拨中心", "武汉东西湖分拨中心");

  private final int order;
  private final String id;
  private final String waybill;
  private final Basket basket;

  public OrderFields(int order, SplittableRandom chance) {
    this.order = order;
    this.id = "O20260211-%06d".formatted(order);
    this.waybill = "SF%013d".formatted(1_000_000_000_000L + order);
    this.basket = new Basket(order, id, chance);
  }

  /** Its id, the key of its events. */
  public String id() {
    return id;
  }

  public Basket basket() {
    return basket;
  }

  /** The event around the data; its number is that among those of its order. */
  public Event event(int number, String type, long time, Map<String, Object> data) {
    Topic topic = EventTypes.find(type).topic();
    String system = topic.name("").substring(".in.".length());
    long serial = (long) order * OrderScript.EVENTS + number;
    Object subject = data.getOrDefault("order_id", data.getOrDefault("policy_id", waybill));
    return new Event(
        "%s-%08d".formatted(system, serial),
        system.equals("logistics") ? "logistics/sf" : system + "/shanghai",
        type,
        (String) subject,
        time,
        data,
        new Origin(topic.name(Topic.DEFAULT_PREFIX), order & 3, serial),
        false,
        false);
  }

  public Map<String, Object> pick(String outcome) {
    return Fields.of(
        "order_id",
        id,
        "line_id",
        "L1",
        "task_id",
        "T%06d-L1".formatted(order),
        "warehouse",
        WAREHOUSE,
        "quantity",
        1L,
        "outcome",
        outcome);
  }

  Map<String, Object> policy(boolean drifted) {
    BigDecimal discount = BigDecimal.valueOf(drifted ? 85 : 88, 2);
    return Fields.of(
        "policy_id",
        "P%06d".formatted(order),
        "version",
        drifted ? "V9" : "V10",
        "system",
        "channel",
        "content",
        Fields.of("discount", discount, "free_freight_above", 300L));
  }

  Map<String, Object> drawing(boolean old) {
    return Fields.of(
        "order_id",
        id,
        "drawing_id",
        "D%06d".formatted(order),
        "version",
        old ? "V9" : "V10",
        "content_sha256",
        "%064x".formatted(order * 2L + (old ? 1 : 0)));
  }

  public Map<String, Object> parcel() {
    return Fields.of(
        "order_id", id,
        "line_ids", basket.lineIds(),
        "waybill_no", waybill,
        "carrier", CARRIER,
        "warehouse", WAREHOUSE);
  }

  public Map<String, Object> scan(String status, int place) {
    return Fields.of(
        "waybill_no",
        waybill,
        "carrier",
        CARRIER,
        "status",
        status,
        "place",
        PLACES.get(place),
        "region",
        "310118",
        "note_key",
        Fields.keyedHash("note", order * 2L + place));
  }

  Map<String, Object> signed() {
    return Fields.of(
        "waybill_no",
        waybill,
        "carrier",
        CARRIER,
        "photo_url",
        "https://photos.example/signoff/" + waybill + ".jpg",
        "signed_by_mask",
        "李**");
  }
}
