package io.orderpulse.sandbox.truth;

import io.orderpulse.events.Event;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Compares contents of policies: the order of keys, widths, blanks and number formats are form. */
final class Content {

  private Content() {}

  /** True when both are known in the same way, as objects or as hashes, and are not the same. */
  static boolean differ(Event document, Event deployment) {
    if (document == null || deployment == null) {
      return false;
    }
    Object a = document.data().get("content");
    Object b = deployment.data().get("content");
    if (a != null && b != null) {
      return !canonical(a).equals(canonical(b));
    }
    String hashA = document.text("content_sha256");
    String hashB = deployment.text("content_sha256");
    return a == null && b == null && hashA != null && hashB != null && !hashA.equals(hashB);
  }

  static Object canonical(Object value) {
    if (value instanceof Map<?, ?> map) {
      Map<String, Object> sorted = new TreeMap<>();
      map.forEach((k, v) -> sorted.put((String) canonical(k), canonical(v)));
      return sorted;
    }
    if (value instanceof List<?> list) {
      return list.stream().map(Content::canonical).toList();
    }
    if (value instanceof String text) {
      return Normalizer.normalize(text, Normalizer.Form.NFKC).strip().replaceAll("\\s+", " ");
    }
    if (value instanceof Long n) {
      return canonical(BigDecimal.valueOf(n));
    }
    if (value instanceof BigDecimal n) {
      return n.signum() == 0 ? BigDecimal.ZERO : n.stripTrailingZeros();
    }
    return value;
  }
}
