package io.orderpulse.dashboards.flink;

import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.flink.metrics.Metric;
import org.apache.flink.metrics.MetricConfig;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.metrics.reporter.MetricReporter;
import org.apache.flink.metrics.reporter.Scheduled;

/** Keeps the metrics that boards show and writes each of them once per interval. */
final class ElasticsearchReporter implements MetricReporter, Scheduled {

  private final Outbox outbox;
  private final Map<Metric, Observed> observed = new ConcurrentHashMap<>();

  ElasticsearchReporter(Outbox outbox) {
    this.outbox = outbox;
  }

  @Override
  public void open(MetricConfig config) {
    // Everything is known since the factory; the first report opens the connection.
  }

  @Override
  public void close() {
    report(); // a job that ends between two reports has its last numbers told
    awaitSent();
  }

  /** Waits for the answer to the last report, for a moment only. */
  void awaitSent() {
    outbox.awaitSent();
  }

  @Override
  public void notifyOfAddedMetric(Metric metric, String name, MetricGroup group) {
    Observed.of(metric, name, group).ifPresent(found -> observed.put(metric, found));
  }

  @Override
  public void notifyOfRemovedMetric(Metric metric, String name, MetricGroup group) {
    observed.remove(metric);
  }

  @Override
  public void report() {
    Instant now = Instant.now();
    StringBuilder bulk = new StringBuilder();
    for (Observed metric : observed.values()) {
      metric
          .document(now)
          .ifPresent(json -> bulk.append("{\"create\":{}}\n").append(json).append('\n'));
    }
    if (bulk.length() > 0) {
      outbox.send(now, bulk.toString());
    }
  }
}
