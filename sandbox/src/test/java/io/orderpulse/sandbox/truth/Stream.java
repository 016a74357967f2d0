package io.orderpulse.sandbox.truth;

import io.orderpulse.events.Event;
import io.orderpulse.events.json.Rfc3339;
import io.orderpulse.sandbox.simulator.ExpectedAnomaly;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A stream made by hand: each event at some ms after {@link #T0}. */
final class Stream {

  static final long T0 = Rfc3339.parse("2026-03-02T08:00:00+08:00");
  static final long MINUTE = 60_000L;
  static final long HOUR = 60 * MINUTE;

  private final Facts facts = new Facts();
  private int ids;

  /**
   * @param after ms after {@link #T0}
   * @param fields names and values in turn
   */
  Stream at(long after, String type, Object... fields) {
    Map<String, Object> data = new LinkedHashMap<>();
    for (int i = 0; i < fields.length; i += 2) {
      data.put((String) fields[i], fields[i + 1]);
    }
    String id = "%05d".formatted(++ids);
    facts.accept(Event.of(id, "test/" + type, type, null, T0 + after, data));
    return this;
  }

  /** An order of one line, to an address of its own. */
  Stream placed(long after, String order) {
    return placed(after, order, order + "号");
  }

  Stream placed(long after, String order, String street, Object... more) {
    Object[] fields = {
      "order_id",
      order,
      "payment",
      "prepaid",
      "lines",
      List.of(Map.of("line_id", "L1")),
      "ship_to",
      Map.of("province", "上海市", "city", "上海市", "district", "青浦区", "address", street)
    };
    Object[] all = java.util.Arrays.copyOf(fields, fields.length + more.length);
    System.arraycopy(more, 0, all, fields.length, more.length);
    return at(after, "order.placed", all);
  }

  /** The anomalies of one rule, with what is known at {@code after}. */
  List<ExpectedAnomaly> truth(String rule, long after) {
    return Truth.of(facts, T0 + after).stream().filter(a -> a.rule().equals(rule)).toList();
  }

  static String text(long after) {
    return Rfc3339.format(T0 + after);
  }
}
