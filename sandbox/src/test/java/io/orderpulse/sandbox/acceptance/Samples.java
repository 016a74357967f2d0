package io.orderpulse.sandbox.acceptance;

import io.orderpulse.events.Event;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Good events, as the systems send them. */
final class Samples {

  private static final BigDecimal AMOUNT = new BigDecimal("199.00");

  private Samples() {}

  static Event placed(String order, long time, Person person) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("order_id", order);
    data.put("channel", "taobao-biz");
    data.put("customer_id", "C-" + order);
    data.put("amount", AMOUNT);
    data.put("currency", "CNY");
    data.put("payment", "prepaid");
    data.put("lines", List.of(line()));
    data.put("ship_to", shipTo(person));
    return event("order.placed", order, time, data);
  }

  static Event paid(String order, long time) {
    return event("order.paid", order, time, Map.of("order_id", order, "amount", AMOUNT));
  }

  static Event event(String type, String subject, long time, Map<String, Object> data) {
    return Event.of(type + "-" + subject, "acceptance/test", type, subject, time, data);
  }

  static Map<String, Object> line() {
    return Map.of(
        "line_id",
        "1",
        "sku",
        "SKU-1",
        "product",
        "刹车片",
        "part_class",
        "wearing",
        "quantity",
        1L,
        "price",
        AMOUNT);
  }

  static Map<String, Object> shipTo(Person person) {
    return Map.of(
        "recipient",
        person.name(),
        "phone",
        person.phone(),
        "province",
        "上海市",
        "city",
        "上海市",
        "district",
        "青浦区",
        "address",
        person.address());
  }
}
