package io.orderpulse.jobs.index;

import io.orderpulse.jobs.elasticsearch.BackOff;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.function.LongSupplier;
import org.elasticsearch.client.Request;
import org.elasticsearch.client.ResponseException;
import org.elasticsearch.client.RestClient;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Waits until a cluster answers, for a bounded time. */
final class ClusterWait {

  private static final Logger LOG = LoggerFactory.getLogger(ClusterWait.class);
  private static final Set<Integer> NOT_YET = Set.of(408, 429, 500, 502, 503, 504);

  private final RestClient client;
  private final Duration longest;
  private final BackOff pauses;
  private final LongSupplier nanos;
  private final Sleeper sleeper;

  /** {@link Thread#sleep(long)} or something quicker. */
  @FunctionalInterface
  interface Sleeper {
    void sleep(long millis) throws InterruptedException;
  }

  ClusterWait(
      RestClient client, Duration longest, BackOff pauses, LongSupplier nanos, Sleeper sleeper) {
    this.client = client;
    this.longest = longest;
    this.pauses = pauses;
    this.nanos = nanos;
    this.sleeper = sleeper;
  }

  /**
   * Returns when the cluster has a master and answers.
   *
   * @throws IndexSetupException when it refuses us, or the time is over
   */
  void await() throws InterruptedException {
    long deadline = nanos.getAsLong() + longest.toNanos();
    for (int failures = 1; ; failures++) {
      IOException cause;
      try {
        client.performRequest(new Request("GET", "/_cluster/health"));
        return;
      } catch (ResponseException e) {
        int status = e.getResponse().getStatusLine().getStatusCode();
        if (!NOT_YET.contains(status)) {
          throw new IndexSetupException(
              "Elasticsearch at %s refuses us with HTTP %d: check elasticsearch.hosts and the API key or password"
                  .formatted(hosts(), status),
              e);
        }
        cause = e;
      } catch (IOException e) {
        cause = e;
      }
      long pause = pauses.delayMillis(failures, 0);
      if (nanos.getAsLong() + pause * 1_000_000 > deadline) {
        throw new IndexSetupException(
            "Elasticsearch at %s did not answer within %s (%s): start it, or set elasticsearch.hosts and elasticsearch.start-timeout"
                .formatted(hosts(), longest, cause.getMessage().lines().findFirst().orElse("")),
            cause);
      }
      LOG.info("Elasticsearch at {} does not answer yet", hosts());
      sleeper.sleep(pause);
    }
  }

  private String hosts() {
    return client.getNodes().stream().map(node -> node.getHost().toURI()).toList().toString();
  }
}
