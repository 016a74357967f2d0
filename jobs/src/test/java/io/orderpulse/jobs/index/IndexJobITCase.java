package io.orderpulse.jobs.index;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderpulse.jobs.config.Settings;
import io.orderpulse.jobs.elasticsearch.StubElasticsearch;
import io.orderpulse.jobs.testing.EmbeddedKafka;
import io.orderpulse.jobs.testing.KafkaTool;
import io.orderpulse.jobs.testing.MiniClusters;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.apache.flink.api.common.JobStatus;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.test.junit5.MiniClusterExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The whole job from a real Kafka; what is refused on either side is on the rejected topic. */
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class IndexJobITCase {

  @RegisterExtension static final EmbeddedKafka KAFKA = new EmbeddedKafka();

  @RegisterExtension static final MiniClusterExtension FLINK = MiniClusters.withSlots(1);

  private static final Path EVENTS = Path.of("src/test/resources/golden/documents");

  @Test
  void shouldWaitOutAnOutageAndPutAsideWhatIsRefused() throws Exception {
    KAFKA.create(1, KAFKA.config("orderpulse").topics().all());
    StubElasticsearch server = StubElasticsearch.start().refuse("BAD", 400, "mapping", "no");
    int port = server.port();
    Settings settings = settings(port);
    IndexJob.prepare(settings);
    JobClient job = submit(settings);
    try (KafkaTool kafka = new KafkaTool(KAFKA.bootstrap())) {
      health(kafka, "before");
      health(kafka, "BAD");
      kafka.send("orderpulse.order-health", 0, "{broken");
      await(() -> kafka.readAll("orderpulse.rejected").size() == 2);
      server.close();

      health(kafka, "during");
      server = StubElasticsearch.start(port);
      StubElasticsearch back = server;
      await(() -> back.documents().containsKey("orderpulse-order-health/during"));
      assertThat(job.getJobStatus().get()).isEqualTo(JobStatus.RUNNING);
      assertThat(rejected(kafka))
          .anyMatch(event -> event.contains("DOCUMENT_REJECTED") && event.contains("document BAD"))
          .anyMatch(event -> event.contains("BAD_JSON"));
    } finally {
      job.cancel().get();
      server.close();
    }
  }

  private static Settings settings(int port) {
    return Settings.of(
        "--set",
        "kafka.bootstrap-servers=" + KAFKA.bootstrap(),
        "--set",
        "elasticsearch.hosts=http://127.0.0.1:" + port,
        "--set",
        "elasticsearch.bulk.linger=PT0.05S",
        "--set",
        "elasticsearch.retry.max-delay=PT0.5S");
  }

  private static JobClient submit(Settings settings) throws Exception {
    Configuration flink = new Configuration();
    flink.setString("pipeline.generic-types", "false");
    flink.setString("pipeline.auto-generate-uids", "false");
    flink.setString("restart-strategy.type", "none");
    flink.setString("execution.checkpointing.interval", "200ms");
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment(flink);
    env.setParallelism(1);
    IndexJob.build(env, settings);
    return env.executeAsync("index");
  }

  private static void health(KafkaTool kafka, String order) throws IOException {
    String event = Files.readString(EVENTS.resolve("order-health.event.json"));
    kafka.send("orderpulse.order-health", 0, event.replace("\"O-1\"", "\"" + order + "\""));
    kafka.flush();
  }

  private static List<String> rejected(KafkaTool kafka) {
    return kafka.readAll("orderpulse.rejected").stream()
        .map(record -> new String(record.value(), StandardCharsets.UTF_8))
        .toList();
  }

  private static void await(BooleanSupplier condition) throws InterruptedException {
    long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("waited for 60 s").isLessThan(deadline);
      TimeUnit.MILLISECONDS.sleep(50);
    }
  }
}
