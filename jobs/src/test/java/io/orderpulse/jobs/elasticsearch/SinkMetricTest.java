package io.orderpulse.jobs.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.groups.UnregisteredMetricsGroup;
import org.junit.jupiter.api.Test;

class SinkMetricTest {

  @Test
  void shouldRegisterEachOnceUnderItsName() {
    Map<SinkMetric, Counter> counters = SinkMetric.register(new UnregisteredMetricsGroup());
    assertThat(counters).containsOnlyKeys(SinkMetric.values());
    assertThat(SinkMetric.values())
        .extracting(SinkMetric::metricName)
        .doesNotHaveDuplicates()
        .allMatch(name -> name.matches("[a-z]+_[a-z]+"));
  }
}
