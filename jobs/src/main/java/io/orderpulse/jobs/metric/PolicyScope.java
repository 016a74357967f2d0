package io.orderpulse.jobs.metric;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Which orders a policy is for, as far as orders can tell: an object {@code {"channel": "jd",
 * "warehouse": ["SHQP", "GZBY"]}} names one value or several for some of {@code channel}, {@code
 * warehouse}, {@code tier}. Other names, and a scope that is a text, limit nothing: no order says
 * whether they are about it.
 *
 * @param channels channels, or empty for all
 * @param warehouses warehouses, or empty for all
 * @param tiers tiers of customers, or empty for all
 */
public record PolicyScope(List<String> channels, List<String> warehouses, List<String> tiers) {

  /** Every order. */
  public static final PolicyScope ALL = new PolicyScope(List.of(), List.of(), List.of());

  /**
   * @param scope a text, an object, or null when nothing is said of it
   * @return null when nothing is said of it
   */
  static PolicyScope of(Object scope) {
    if (scope == null) {
      return null;
    }
    return scope instanceof Map<?, ?> names
        ? new PolicyScope(
            texts(names.get("channel")), texts(names.get("warehouse")), texts(names.get("tier")))
        : ALL;
  }

  private static List<String> texts(Object values) {
    List<String> texts = new ArrayList<>();
    for (Object value : values instanceof List<?> list ? list : listOf(values)) {
      if (value instanceof String text && !text.isEmpty()) {
        texts.add(text);
      }
    }
    return texts;
  }

  private static List<?> listOf(Object value) {
    return value == null ? List.of() : List.of(value);
  }

  /**
   * False when the order is known to be of another channel, warehouse or tier; what is not known of
   * an order that says it used the policy takes it out of nothing.
   */
  boolean includes(PolicyUse use) {
    return holds(channels, use.channel())
        && holds(warehouses, use.warehouse())
        && holds(tiers, use.tier());
  }

  private static boolean holds(List<String> values, String value) {
    return values.isEmpty() || value.isEmpty() || values.contains(value);
  }
}
