package io.orderpulse.jobs.buffer;

import java.util.EnumMap;
import java.util.Map;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.Gauge;
import org.apache.flink.metrics.MetricGroup;

/** The metrics of {@link CheckOrders}. Gauges read numbers that one thread alone writes. */
final class BufferCounters {

  private final MetricGroup group;
  private final Map<BufferMetric, Counter> counters = new EnumMap<>(BufferMetric.class);

  BufferCounters(MetricGroup group) {
    this.group = group;
    for (BufferMetric metric : BufferMetric.values()) {
      switch (metric) {
        case IN_FLIGHT, IN_FLIGHT_PEAK, WAITING, SKIPPED -> {}
        default -> counters.put(metric, group.counter(metric.id()));
      }
    }
  }

  void gauges(CheckDesk desk) {
    group.gauge(BufferMetric.IN_FLIGHT.id(), (Gauge<Integer>) desk::underWay);
    group.gauge(BufferMetric.IN_FLIGHT_PEAK.id(), (Gauge<Integer>) desk::peak);
    group.gauge(BufferMetric.WAITING.id(), (Gauge<Integer>) desk::waiting);
  }

  void count(BufferMetric metric) {
    counters.get(metric).inc();
  }

  void count(BufferMetric metric, long n) {
    counters.get(metric).inc(n);
  }
}
