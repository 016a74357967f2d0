package io.orderpulse.dashboards.flink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.orderpulse.dashboards.importer.StubServers;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.ServiceLoader;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.flink.metrics.Gauge;
import org.apache.flink.metrics.SimpleCounter;
import org.apache.flink.metrics.reporter.MetricReporterFactory;
import org.apache.flink.metrics.reporter.Scheduled;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ElasticsearchReporterTest {

  private static final FakeGroup INTAKE =
      new FakeGroup(
          "taskmanager.job.task.operator.intake",
          Map.of(
              "<host>", "10.0.0.1",
              "<tm_id>", "tm-1",
              "<job_name>", "orderpulse-intake",
              "<operator_name>", "mark-late",
              "<subtask_index>", "3"));
  private static final FakeGroup JOB =
      new FakeGroup("jobmanager.job", Map.of("<job_name>", "orderpulse-intake"));

  private StubServers server;
  private ElasticsearchReporter reporter;

  @BeforeEach
  void start() throws IOException {
    server = new StubServers();
    Properties options = new Properties();
    options.setProperty("url", server.uri().toString());
    options.setProperty("index-prefix", "op");
    reporter =
        (ElasticsearchReporter) new ElasticsearchReporterFactory().createMetricReporter(options);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void shouldBeFoundByFlink() {
    assertThat(ServiceLoader.load(MetricReporterFactory.class))
        .anyMatch(ElasticsearchReporterFactory.class::isInstance);
    assertThat(reporter).isInstanceOf(Scheduled.class);
  }

  @Test
  void shouldTellValuesAndWhatTheyGrewBy() throws Exception {
    server.on("HEAD /_index_template/op-flink", 200, "");
    SimpleCounter late = new SimpleCounter();
    late.inc(5);
    reporter.notifyOfAddedMetric(late, "late", INTAKE);
    reporter.notifyOfAddedMetric((Gauge<Long>) () -> 2L, "numRestarts", JOB);
    reporter.notifyOfAddedMetric((Gauge<String>) () -> "text", "lastCheckpointSize", JOB);
    reporter.notifyOfAddedMetric(new SimpleCounter(), "numRecordsOutPerSecond", JOB);

    List<JsonNode> first = documents();
    assertThat(first).hasSize(2);
    JsonNode document = of(first, "late");
    assertThat(document.get("group").asText()).isEqualTo("intake");
    assertThat(document.get("scope").asText()).isEqualTo("operator");
    assertThat(document.get("worker").asText()).isEqualTo("tm-1");
    assertThat(document.get("operator").asText()).isEqualTo("mark-late");
    assertThat(document.get("subtask").asInt()).isEqualTo(3);
    assertThat(document.get("value").asInt()).isEqualTo(5);
    assertThat(document.get("delta").asInt()).isEqualTo(5);
    assertThat(of(first, "numRestarts").get("worker").asText()).isEqualTo("jobmanager");

    late.inc(2);
    List<JsonNode> second = documents();
    assertThat(of(second, "late").get("value").asInt()).isEqualTo(7);
    assertThat(of(second, "late").get("delta").asInt()).isEqualTo(2);
    assertThat(of(second, "numRestarts").get("delta").asInt()).isZero();

    reporter.notifyOfRemovedMetric(late, "late", INTAKE);
    assertThat(documents()).hasSize(1);
  }

  @Test
  void shouldSendNothingBeforeTheTemplateIsThere() throws Exception {
    SimpleCounter late = new SimpleCounter();
    reporter.notifyOfAddedMetric(late, "late", INTAKE);
    reporter.report();
    reporter.close();
    assertThat(server.asked).contains("HEAD /_index_template/op-flink").noneMatch(bulk());
  }

  @Test
  void shouldNotFailWithoutAServer() {
    server.close();
    reporter.notifyOfAddedMetric(new SimpleCounter(), "late", INTAKE);
    reporter.report();
    reporter.close();
    assertThat(server.asked).isEmpty();
  }

  @Test
  void shouldSayWhichOptionIsMissing() {
    assertThatThrownBy(
            () -> new ElasticsearchReporterFactory().createMetricReporter(new Properties()))
        .hasMessageContaining("metrics.reporter.*.url is missing");
    Properties options = new Properties();
    options.setProperty("url", "http://127.0.0.1:1");
    options.setProperty("api-key-file", "/nowhere/key");
    assertThatThrownBy(() -> new ElasticsearchReporterFactory().createMetricReporter(options))
        .hasMessageContaining("api-key-file: the file /nowhere/key cannot be read");
  }

  /** What the next report writes; closing waits until it is out. */
  private List<JsonNode> documents() throws Exception {
    long before = server.asked.stream().filter(bulk()).count();
    reporter.report();
    awaitBulk(before);
    String body = server.bodies.get(server.asked.size() - 1);
    ObjectMapper mapper = new ObjectMapper();
    Stream.Builder<JsonNode> documents = Stream.builder();
    for (String line : body.split("\n")) {
      if (!line.contains("\"create\"")) {
        documents.add(mapper.readTree(line));
      }
    }
    return documents.build().toList();
  }

  private void awaitBulk(long before) throws InterruptedException {
    long end = System.nanoTime() + 20_000_000_000L;
    while (server.asked.stream().filter(bulk()).count() == before
        || server.bodies.size() < server.asked.size()) {
      assertThat(System.nanoTime()).as("a report within 20 s").isLessThan(end);
      Thread.sleep(10);
    }
    // The answer must be in before the next report is sent.
    reporter.awaitSent();
  }

  private static Predicate<String> bulk() {
    return question -> question.startsWith("POST /op-flink-") && question.endsWith("/_bulk");
  }

  private static JsonNode of(List<JsonNode> documents, String metric) {
    return documents.stream()
        .filter(d -> d.get("metric").asText().equals(metric))
        .findFirst()
        .orElseThrow();
  }
}
