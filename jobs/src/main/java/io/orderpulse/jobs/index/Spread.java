package io.orderpulse.jobs.index;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The values of a map of counts, each as often as it was counted. More than {@value #MOST} of them
 * are thinned evenly: a quantile of a minute then is right to a thousandth of its rank.
 */
final class Spread {

  static final int MOST = 1000;

  private Spread() {}

  /** Empty without counts; what is no count by number is left to the index to refuse. */
  static Optional<ArrayNode> of(JsonNode counts) {
    if (!counts.isObject() || counts.isEmpty()) {
      return Optional.empty();
    }
    TreeMap<Double, Long> sorted = new TreeMap<>();
    try {
      for (Map.Entry<String, JsonNode> entry : counts.properties()) {
        sorted.merge(Double.valueOf(entry.getKey()), entry.getValue().asLong(), Long::sum);
      }
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
    return Optional.of(values(sorted));
  }

  private static ArrayNode values(TreeMap<Double, Long> sorted) {
    long all = sorted.values().stream().mapToLong(Long::longValue).sum();
    long shown = Math.min(all, MOST);
    ArrayNode values = JsonNodeFactory.instance.arrayNode();
    long before = 0;
    for (Map.Entry<Double, Long> value : sorted.entrySet()) {
      long after = before + value.getValue();
      // As many as the share of the value, counted from the least, so that none gets lost by
      // rounding.
      long times = after * shown / all - before * shown / all;
      for (long i = 0; i < times; i++) {
        values.add(value.getKey());
      }
      before = after;
    }
    return values;
  }
}
