package io.orderpulse.jobs.intake;

import io.orderpulse.udfs.privacy.KeyedHash;
import io.orderpulse.udfs.privacy.PersonalDetector;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Cleans content whose form is the sender's, such as a policy. What looks personal becomes a keyed
 * hash rather than stars, so that two contents still differ where they did.
 */
final class FreeContent {

  private final KeyedHash hash;
  private final IntakeCounters counters;

  FreeContent(KeyedHash hash, IntakeCounters counters) {
    this.hash = hash;
    this.counters = counters;
  }

  Object clean(Object value) {
    if (value instanceof Map<?, ?> map) {
      Map<String, Object> clean = new LinkedHashMap<>();
      map.forEach((name, child) -> clean.put(text((String) name), clean(child)));
      return clean;
    }
    if (value instanceof List<?> list) {
      return list.stream().map(this::clean).toList();
    }
    if (value instanceof String || value instanceof Long) {
      String text = value.toString();
      String clean = text(text);
      return clean.equals(text) ? value : clean;
    }
    return value;
  }

  private String text(String text) {
    if (!PersonalDetector.found(text)) {
      return text;
    }
    counters.count(IntakeMetric.PERSONAL_VALUES);
    return hash.hash("content", text);
  }
}
