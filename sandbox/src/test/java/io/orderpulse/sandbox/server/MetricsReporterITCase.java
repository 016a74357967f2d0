package io.orderpulse.sandbox.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderpulse.jobs.config.Settings;
import io.orderpulse.jobs.index.IndexJob;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The metrics of a real cluster are in a real Elasticsearch, in strict documents. */
class MetricsReporterITCase {

  private static final Duration BOUND = Duration.ofSeconds(90);

  @TempDir Path directory;

  @Test
  void metricsOfProcessesAndJobsReachElasticsearch() throws Exception {
    try (RunDirectory run = RunDirectory.create(null, false);
        ElasticsearchServer node =
            ElasticsearchServer.start(ProjectHome.find(), run, Ports.free())) {
      FlinkOptions options =
          FlinkOptions.on(Ports.free())
              .with("metrics.reporters", "elasticsearch")
              .with("metrics.reporter.elasticsearch.url", node.uri().toString())
              .with("metrics.reporter.elasticsearch.interval", "1 s");
      try (FlinkCluster cluster = FlinkCluster.start(ProjectHome.find(), run, options)) {
        String jar = cluster.rest().upload(Jars.of(directory, CountingJob.class));
        String job =
            cluster
                .rest()
                .run(jar, new JarRun(CountingJob.class.getName(), List.of("counted"), 1, null));
        // Only then may anything be written.
        IndexJob.prepare(Settings.of("--set", "elasticsearch.hosts=" + node.uri()));
        for (String query :
            List.of(
                "metric:Heap.Used AND worker:jobmanager",
                "metric:Heap.Max AND NOT worker:jobmanager",
                "metric:numberOfCompletedCheckpoints AND job:counted AND delta:[1 TO *]",
                "metric:numRecordsOut AND job:counted AND scope:operator",
                "metric:busyTimeMsPerSecond AND job:counted")) {
          Await.until(query, BOUND, () -> hits(node.uri(), query) > 0);
        }
        cluster.rest().cancel(job, BOUND);
      }
      assertThat(Http.get(node.uri().resolve("/orderpulse-flink-*/_mapping")).body())
          .contains("\"dynamic\":\"strict\"");
    }
  }

  private static int hits(URI node, String query) throws Exception {
    String path =
        "/orderpulse-flink-*/_count?q=" + URLEncoder.encode(query, StandardCharsets.UTF_8);
    String body = Http.get(node.resolve(path)).body();
    return Integer.parseInt(body.replaceAll("(?s).*\"count\":(\\d+).*", "$1"));
  }
}
