package io.orderpulse.jobs.metric;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A metric with its dimensions, without the window.
 *
 * @param metric its id
 * @param windowS length of its windows in seconds
 * @param dims value of each dimension
 */
record Series(String metric, int windowS, TreeMap<String, String> dims) {

  /** Stands in no name and no value: a control character, which JSON texts seldom have. */
  private static final String BETWEEN = "\u0001";

  /** A key that says it all. */
  static String key(String metric, int windowS, List<String> dims) {
    StringBuilder key = new StringBuilder(metric).append(BETWEEN).append(windowS);
    for (String part : dims) {
      key.append(BETWEEN).append(part.replace(BETWEEN, " "));
    }
    return key.toString();
  }

  static Series of(String key) {
    String[] parts = key.split(BETWEEN, -1);
    TreeMap<String, String> dims = new TreeMap<>();
    for (int i = 2; i < parts.length; i += 2) {
      dims.put(parts[i], parts[i + 1]);
    }
    return new Series(parts[0], Integer.parseInt(parts[1]), dims);
  }

  long windowMs() {
    return windowS * 1_000L;
  }

  /** How long after its end a window of a metric can be restated, ms. */
  static long keptMs(String metric) {
    return KEPT.getOrDefault(metric, MetricId.COMPLAINTS.kept().toMillis());
  }

  private static final Map<String, Long> KEPT = kept();

  private static Map<String, Long> kept() {
    Map<String, Long> kept = new TreeMap<>();
    for (MetricId metric : MetricId.values()) {
      kept.put(metric.wire(), metric.kept().toMillis());
    }
    return kept;
  }
}
