package io.orderpulse.jobs.metric;

import io.orderpulse.events.record.Anomaly;

/**
 * Something that may change what an order adds to metrics.
 *
 * @param orderId the order
 * @param facts the order after an event, or null
 * @param word a transition of one of its anomalies, or null
 */
public record MeasureInput(String orderId, OrderFacts facts, AnomalyWord word) {

  public static MeasureInput of(OrderFacts facts) {
    return new MeasureInput(facts.orderId(), facts, null);
  }

  public static MeasureInput of(String orderId, Anomaly anomaly) {
    return new MeasureInput(orderId, null, AnomalyWord.of(anomaly));
  }
}
