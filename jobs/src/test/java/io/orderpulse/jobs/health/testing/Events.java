package io.orderpulse.jobs.health.testing;

import io.orderpulse.events.Event;
import io.orderpulse.events.json.Rfc3339;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Clean events for tests, with times relative to one noon. */
public final class Events {

  /** Time zero of the tests. */
  public static final long T0 = Rfc3339.parse("2026-02-14T04:00:00Z");

  private Events() {}

  /** A time after zero. */
  public static long at(String iso) {
    return T0 + ms(iso);
  }

  public static long ms(String iso) {
    return Duration.parse(iso).toMillis();
  }

  /** A time as ISO duration since zero. */
  public static String relative(long time) {
    return Duration.ofMillis(time - T0).toString();
  }

  /** An event of the system that sends such types. */
  public static Event event(String id, String type, long time, Object... fields) {
    return Event.of(id, type.substring(0, type.indexOf('.')), type, null, time, data(fields));
  }

  /** Names and values in turn; null is absent. */
  public static Map<String, Object> data(Object... fields) {
    Map<String, Object> data = new HashMap<>();
    for (int i = 0; i < fields.length; i += 2) {
      if (fields[i + 1] != null) {
        data.put((String) fields[i], fields[i + 1]);
      }
    }
    return data;
  }

  /** Fields of a prepaid order of one line. */
  public static Object[] placed(String orderId, String address) {
    return placed(orderId, address, "prepaid", List.of("L1"));
  }

  public static Object[] placed(
      String orderId, String address, String payment, List<String> lines) {
    return new Object[] {
      "order_id",
      orderId,
      "channel",
      "web",
      "customer_id",
      "C1",
      "amount",
      new BigDecimal("100.50"),
      "currency",
      "CNY",
      "payment",
      payment,
      "lines",
      lines.stream().map(l -> (Object) Map.<String, Object>of("line_id", l)).toList(),
      "ship_to",
      Map.<String, Object>of(
          "address_key", Map.<String, Object>of("kind", "place", "key", "dev:" + address))
    };
  }
}
