package io.orderpulse.sandbox.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/**
 * The JobManager shows metrics and watermarks again soon after a TaskManager was lost. It asks for
 * all of them at once and not again before each TaskManager has answered or web.timeout has passed;
 * a question that a dying TaskManager took is never answered.
 */
class MetricsAfterLossITCase {

  private static final Duration START = Duration.ofSeconds(60);

  /** The timeout, with time for a busy machine; Flink's own timeout is ten minutes. */
  private static final Duration BACK = Duration.ofSeconds(90);

  /** The JobManager asks when it is asked, and as often at most. */
  private static final Duration INTERVAL = Duration.ofSeconds(2);

  @Test
  void metricsOfTheNextTaskManagerAreShown() throws Exception {
    FlinkOptions options =
        FlinkOptions.on(Ports.free())
            .with("metrics.fetcher.update-interval", INTERVAL.toMillis() + " ms");
    try (RunDirectory run = RunDirectory.create(null, false);
        FlinkCluster cluster = FlinkCluster.start(ProjectHome.find(), run, options)) {
      Await.until("metrics", START, () -> hasMetrics(cluster, "tm-1"));

      freeze(cluster.taskManagers().get(0));
      askAgain(cluster);
      cluster.killTaskManager();
      Await.until("the loss to be seen", START, () -> cluster.rest().slots().taskManagers() == 0);
      cluster.startTaskManager();

      Await.until("metrics of the next", BACK, () -> hasMetrics(cluster, "tm-2"));
    }
  }

  /** Its connections stay open, so that what is sent to it counts as delivered. */
  private static void freeze(ServerProcess process) throws IOException, InterruptedException {
    String[] line = {"kill", "-STOP", Long.toString(process.pid())};
    assertThat(new ProcessBuilder(line).inheritIO().start().waitFor()).isZero();
  }

  /** Calls until the JobManager must have asked the TaskManager once more. */
  private static void askAgain(FlinkCluster cluster) {
    long end = System.nanoTime() + INTERVAL.plusSeconds(1).toNanos();
    Await.until(
        "the next question",
        START,
        () -> metrics(cluster, "tm-1").statusCode() == 200 && System.nanoTime() > end);
  }

  private static boolean hasMetrics(FlinkCluster cluster, String taskManager) throws Exception {
    return metrics(cluster, taskManager).body().contains("Status.JVM");
  }

  private static HttpResponse<String> metrics(FlinkCluster cluster, String taskManager)
      throws IOException, InterruptedException {
    return Http.get(cluster.uri().resolve("/taskmanagers/" + taskManager + "/metrics"));
  }
}
