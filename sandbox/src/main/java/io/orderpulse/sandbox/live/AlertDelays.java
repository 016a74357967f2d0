package io.orderpulse.sandbox.live;

import com.fasterxml.jackson.databind.JsonNode;
import io.orderpulse.events.json.Rfc3339;
import java.util.List;

/**
 * Real time from the moment an anomaly opens to its detection, sorted. It contains the allowance
 * for events that come out of order.
 */
public record AlertDelays(List<Long> millis) {

  /**
   * @param from first moment of opening that counts, simulated ms
   * @param to end of them, exclusive
   * @param speed simulated seconds in a real one
   */
  public static AlertDelays of(List<TopicRecord> anomalies, long from, long to, double speed) {
    return new AlertDelays(
        anomalies.stream()
            .map(r -> r.json().path("data"))
            .filter(d -> d.path("status").asText().equals("OPEN"))
            .filter(d -> opened(d) >= from && opened(d) < to)
            .map(d -> Math.round((time(d, "detected") - opened(d)) / speed))
            .sorted()
            .toList());
  }

  private static long opened(JsonNode data) {
    return time(data, "opened");
  }

  private static long time(JsonNode data, String field) {
    return Rfc3339.parse(data.path("times").path(field).asText());
  }

  /** The value that a share of them does not exceed. */
  public long quantile(double share) {
    return millis.get((int) Math.min(millis.size() - 1, Math.floor(share * millis.size())));
  }

  @Override
  public String toString() {
    return millis.isEmpty()
        ? "none"
        : "n=%d min=%d p50=%d p95=%d max=%d ms"
            .formatted(millis.size(), millis.get(0), quantile(.5), quantile(.95), quantile(1));
  }
}
