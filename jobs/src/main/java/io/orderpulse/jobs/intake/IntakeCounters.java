package io.orderpulse.jobs.intake;

import io.orderpulse.events.RejectReason;
import java.util.EnumMap;
import java.util.Map;
import org.apache.flink.api.common.functions.RuntimeContext;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.MetricGroup;

/** The counters of one task. */
final class IntakeCounters {

  private final Map<IntakeMetric, Counter> counters = new EnumMap<>(IntakeMetric.class);
  private final Map<RejectReason, Counter> reasons = new EnumMap<>(RejectReason.class);

  IntakeCounters(MetricGroup group) {
    for (IntakeMetric metric : IntakeMetric.values()) {
      counters.put(metric, group.counter(metric.id()));
    }
    for (RejectReason reason : RejectReason.values()) {
      reasons.put(
          reason, group.addGroup("reason", reason.name()).counter(IntakeMetric.REJECTED.id()));
    }
  }

  /** Of the task that a function runs in. */
  static IntakeCounters of(RuntimeContext context) {
    return in(context.getMetricGroup());
  }

  /** Below the group of a task. */
  static IntakeCounters in(MetricGroup task) {
    return new IntakeCounters(task.addGroup("intake"));
  }

  void count(IntakeMetric metric) {
    counters.get(metric).inc();
  }

  void count(IntakeMetric metric, int records) {
    counters.get(metric).inc(records);
  }

  void rejected(RejectReason reason) {
    count(IntakeMetric.REJECTED);
    reasons.get(reason).inc();
  }

  long value(IntakeMetric metric) {
    return counters.get(metric).getCount();
  }
}
