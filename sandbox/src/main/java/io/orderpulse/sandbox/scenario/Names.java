package io.orderpulse.sandbox.scenario;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Gives what a scenario speaks of names of its own, so that the order O1 of one is not the order O1
 * of another: what is left open is remembered for ever.
 */
final class Names {

  private static final Set<String> NAMES =
      Set.of(
          "order_id",
          "order_ids",
          "waybill_no",
          "waybill_read",
          "customer_id",
          "sku",
          "warehouse",
          "lot_id",
          "policy_id",
          "drawing_id",
          "dependency",
          "carrier",
          "region",
          "channel",
          "key");

  private static final Pattern OWN = Pattern.compile("~[0-9]+");

  private Names() {}

  /** The data with names of the scenario at a place. */
  static Map<String, Object> own(Map<?, ?> data, int place) {
    Map<String, Object> own = new HashMap<>();
    data.forEach(
        (name, value) ->
            own.put(
                (String) name, NAMES.contains(name) ? named(value, place) : inner(value, place)));
    return own;
  }

  private static Object inner(Object value, int place) {
    if (value instanceof Map<?, ?> map) {
      return own(map, place);
    }
    return value instanceof List<?> list
        ? list.stream().map(item -> inner(item, place)).toList()
        : value;
  }

  private static Object named(Object value, int place) {
    if (value instanceof List<?> list) {
      return list.stream().map(item -> named(item, place)).toList();
    }
    return value instanceof String name ? own(name, place) : inner(value, place);
  }

  static String own(String name, int place) {
    return name + '~' + place;
  }

  /** A text with the names as the file has them. */
  static String asWritten(String text) {
    return OWN.matcher(text).replaceAll("");
  }
}
