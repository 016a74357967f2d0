package io.orderpulse.jobs.elasticsearch;

import java.util.EnumMap;
import java.util.Map;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.MetricGroup;

/** Every counter of the sink, in the group {@code elasticsearch} of its operator. */
public enum SinkMetric {
  /** Documents Elasticsearch took. */
  DOCUMENTS_WRITTEN("documents_written"),
  /** Documents of which a newer version was there already; done as well. */
  DOCUMENTS_STALE("documents_stale"),
  /** Documents put back to be sent again. */
  DOCUMENTS_RETRIED("documents_retried"),
  /** Documents handed to the rejected handler. */
  DOCUMENTS_REJECTED("documents_rejected"),
  /** Requests sent. */
  REQUESTS_SENT("requests_sent"),
  /** Requests that failed as a whole: no answer, 408, 429, 5xx. */
  REQUESTS_FAILED("requests_failed"),
  /** Requests refused as a whole and sent again in smaller ones. */
  REQUESTS_SPLIT("requests_split"),
  /** Answers that could not be read. */
  ANSWERS_MALFORMED("answers_malformed");

  private final String metricName;

  SinkMetric(String metricName) {
    this.metricName = metricName;
  }

  /** The name in reports. */
  public String metricName() {
    return metricName;
  }

  static Map<SinkMetric, Counter> register(MetricGroup operator) {
    MetricGroup group = operator.addGroup("elasticsearch");
    Map<SinkMetric, Counter> counters = new EnumMap<>(SinkMetric.class);
    for (SinkMetric metric : values()) {
      counters.put(metric, group.counter(metric.metricName));
    }
    return counters;
  }
}
