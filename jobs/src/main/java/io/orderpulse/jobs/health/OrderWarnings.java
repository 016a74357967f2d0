package io.orderpulse.jobs.health;

import io.orderpulse.jobs.metric.MeasureInput;
import org.apache.flink.api.common.functions.FlatMapFunction;
import org.apache.flink.util.Collector;

/** Transitions of anomalies on their way to the metrics of the orders that they are about. */
final class OrderWarnings implements FlatMapFunction<HealthInput, MeasureInput> {

  private static final long serialVersionUID = 1L;

  @Override
  public void flatMap(HealthInput input, Collector<MeasureInput> out) {
    // those who left a group hear of it too, but it is not about them
    if (input.anomaly() != null && input.anomaly().subject().orderIds().contains(input.orderId())) {
      out.collect(MeasureInput.of(input.orderId(), input.anomaly()));
    }
  }
}
