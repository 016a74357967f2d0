package io.orderpulse.jobs.elasticsearch;

import java.util.Map;
import org.apache.flink.api.common.operators.MailboxExecutor;
import org.apache.flink.metrics.Counter;

/**
 * What the requests of one writer share.
 *
 * @param client sends them
 * @param gate learns how they fared
 * @param rejected takes what is refused for good
 * @param mailbox the task's own thread
 * @param counters all of them
 * @param limits what fits in a request
 */
record BulkTools(
    BulkClient client,
    BulkGate gate,
    RejectedHandler rejected,
    MailboxExecutor mailbox,
    Map<SinkMetric, Counter> counters,
    BulkLimits limits) {

  void count(SinkMetric metric, long n) {
    counters.get(metric).inc(n);
  }
}
