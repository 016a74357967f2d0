package io.orderpulse.jobs.intake;

import io.orderpulse.udfs.privacy.PersonalDetector;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Cleans the data of event types outside the contract: order ids and declared scalars pass. */
final class DeclaredData {

  private final Map<String, Set<String>> declared;
  private final IntakeCounters counters;

  DeclaredData(Map<String, Set<String>> declared, IntakeCounters counters) {
    this.declared = declared;
    this.counters = counters;
  }

  Map<String, Object> clean(String type, Map<String, Object> data) {
    Set<String> allowed = declared.getOrDefault(type, Set.of());
    Map<String, Object> clean = new LinkedHashMap<>();
    for (Map.Entry<String, Object> field : data.entrySet()) {
      Object value = field.getValue();
      if (orders(field.getKey(), value)) {
        clean.put(field.getKey(), value);
      } else if (!allowed.contains(field.getKey())
          || value instanceof Map
          || value instanceof List) {
        counters.count(IntakeMetric.DROPPED_FIELDS);
      } else if (PersonalDetector.found(value.toString())) {
        counters.count(IntakeMetric.PERSONAL_VALUES);
      } else {
        clean.put(field.getKey(), value);
      }
    }
    return clean;
  }

  private static boolean orders(String name, Object value) {
    return switch (name) {
      case "order_id" -> value instanceof String;
      case "order_ids" ->
          value instanceof List<?> ids && ids.stream().allMatch(String.class::isInstance);
      default -> false;
    };
  }
}
