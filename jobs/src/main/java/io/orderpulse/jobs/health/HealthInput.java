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
 * @param at what the event clock showed when it was known, ms: its own time or, when it came late
 *     or something late caused it, the watermark then
 * @param tie tells the inputs of one moment apart, in a fixed order
 * @param snapshot the order after an event, or null
 * @param anomaly a transition, or null
 * @param decision what was decided for it, or null
 */
public record HealthInput(
    String orderId,
    long at,
    String tie,
    OrderSnapshot snapshot,
    Anomaly anomaly,
    Decision decision) {

  /**
   * A command about the order.
   *
   * @param name what was asked for
   * @param outcome {@code requested}, {@code confirmed} or {@code failed}
   */
  public record Decision(String name, String outcome) {}

  static HealthInput of(OrderEvent cause, OrderSnapshot snapshot) {
    Event event = cause.event();
    String tie = "0|" + event.source() + "|" + event.id();
    return new HealthInput(cause.orderId(), cause.now(), tie, snapshot, null, null);
  }

  /** The order after a time of the event clock at which nothing happened but the time. */
  static HealthInput at(String orderId, long at, OrderSnapshot snapshot) {
    return new HealthInput(orderId, at, "0|~", snapshot, null, null);
  }

  static HealthInput of(String orderId, long at, Anomaly anomaly) {
    String tie = "1|%s|%020d|%010d".formatted(anomaly.dedupKey(), anomaly.episode(), anomaly.seq());
    return new HealthInput(orderId, at, tie, null, anomaly, null);
  }

  /** A command about an order, or what became of it. */
  public static HealthInput decided(String orderId, long at, String name, String outcome) {
    String tie = "2|%s|%s".formatted(name, outcome.equals("requested") ? "0" : outcome);
    return new HealthInput(orderId, at, tie, null, null, new Decision(name, outcome));
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
