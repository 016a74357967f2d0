package io.orderpulse.jobs.health;

import io.orderpulse.events.record.Anomaly;
import org.apache.flink.api.common.functions.FlatMapFunction;
import org.apache.flink.util.Collector;

/** Tells each order of the anomalies that concern it. */
final class AnomaliesPerOrder implements FlatMapFunction<Anomaly, HealthInput> {

  private static final long serialVersionUID = 1L;

  @Override
  public void flatMap(Anomaly anomaly, Collector<HealthInput> out) {
    anomaly.subject().orderIds().forEach(id -> out.collect(HealthInput.of(id, anomaly)));
  }
}
