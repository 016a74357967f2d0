package io.orderpulse.jobs.health;

import io.orderpulse.events.Event;
import io.orderpulse.events.record.Anomaly;
import java.io.Serial;
import java.io.Serializable;
import java.util.Comparator;

/**
 * Something that changes the health document of one order: the order itself or one of its
 * anomalies.
 *
 * @param orderId the order
 * @param time event time, ms
 * @param late true when it came behind the watermark
 * @param tie tells the inputs of one moment apart, in a fixed order
 * @param snapshot the order after an event, or null
 * @param anomaly a transition, or null
 */
public record HealthInput(
    String orderId, long time, boolean late, String tie, OrderSnapshot snapshot, Anomaly anomaly) {

  static HealthInput of(Event event, boolean late, OrderSnapshot snapshot) {
    return new HealthInput(
        snapshot.order().orderId(),
        event.time(),
        late,
        "0|" + event.source() + "|" + event.id(),
        snapshot,
        null);
  }

  static HealthInput of(String orderId, Anomaly anomaly) {
    String tie = "1|%s|%020d|%010d".formatted(anomaly.dedupKey(), anomaly.episode(), anomaly.seq());
    return new HealthInput(orderId, anomaly.time(), false, tie, null, anomaly);
  }

  /** The order within one moment. */
  static final class Order implements Comparator<HealthInput>, Serializable {
    static final Order INSTANCE = new Order();

    @Serial private static final long serialVersionUID = 1L;

    @Override
    public int compare(HealthInput a, HealthInput b) {
      return a.tie.compareTo(b.tie);
    }
  }
}
