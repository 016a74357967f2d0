package io.orderpulse.jobs.index;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderpulse.jobs.config.ElasticsearchConfig;
import io.orderpulse.jobs.config.Settings;
import io.orderpulse.jobs.elasticsearch.ElasticsearchSink;
import io.orderpulse.jobs.elasticsearch.RejectedDocument;
import io.orderpulse.jobs.elasticsearch.RejectedHandler;
import io.orderpulse.jobs.elasticsearch.StubElasticsearch;
import io.orderpulse.jobs.kafka.KafkaRecord;
import io.orderpulse.jobs.kafka.Topic;
import io.orderpulse.jobs.kafka.Topics;
import io.orderpulse.jobs.testing.MiniClusters;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.test.junit5.MiniClusterExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Records in, documents out, under the strict switches of a production cluster. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class IndexTopologyITCase {

  @RegisterExtension static final MiniClusterExtension FLINK = MiniClusters.withSlots(2);

  private static final Topics TOPICS = new Topics("orderpulse");
  private static final Path EVENTS = Path.of("src/test/resources/golden/documents");

  @TempDir Path folder;

  @Test
  void shouldIndexEachKindSkipTombstonesAndPutTheUnusableAside() throws Exception {
    try (StubElasticsearch server = StubElasticsearch.start()) {
      run(
          server,
          List.of(
              record(Topic.ANOMALIES, event("anomaly")),
              record(Topic.ORDER_HEALTH, event("order-health")),
              record(Topic.ORDER_HEALTH, null),
              record(
                  Topic.ORDER_HEALTH,
                  event("order-health")
                      .replace("\"score\":40", "\"score\":41")
                      .replace("17710308000001", "17710308000000")),
              record(Topic.TIMELINE, event("timeline")),
              record(Topic.TIMELINE, event("timeline")),
              record(Topic.METRICS, event("metric")),
              record(Topic.RULES, event("rule")),
              record(Topic.METRICS, "{broken 13800138000")));
      assertThat(server.documents().keySet())
          .containsExactlyInAnyOrder(
              "orderpulse-anomalies/logistics-silent|waybill|SF1234567890123#1771030800000",
              "orderpulse-order-health/O-1",
              "orderpulse-timeline-2026.01/O-1|wms/qingpu|wms-88213",
              "orderpulse-metrics-2026.02/breakpoint_rate|2026-02-14T01:00:00Z|60|channel|taobao|link|erp%7Cwms",
              "orderpulse-rules/sync-miss");
      assertThat(server.documents().get("orderpulse-order-health/O-1").source())
          .as("the older state came later and changed nothing")
          .contains("\"score\":40");
      assertThat(rejected())
          .singleElement()
          .asString()
          .contains("BAD_JSON", "orderpulse.metrics", "\"partition\":1,\"offset\":5")
          .doesNotContain("13800138000");
    }
  }

  private void run(StubElasticsearch server, List<KafkaRecord> records) throws Exception {
    Configuration flink = new Configuration();
    flink.setString("pipeline.generic-types", "false");
    flink.setString("pipeline.auto-generate-uids", "false");
    flink.setString("restart-strategy.type", "none");
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment(flink);
    env.setParallelism(1);
    DataStream<KafkaRecord> stream =
        env.fromData(records, TypeInformation.of(KafkaRecord.class)).uid("records");
    ElasticsearchConfig config =
        ElasticsearchConfig.from(
            Settings.of(
                "--set",
                "elasticsearch.hosts=" + server.uri(),
                "--set",
                "elasticsearch.bulk.linger=PT0.05S"));
    IndexTopology.wire(
        stream,
        TOPICS,
        config.indexPrefix(),
        () -> 0,
        new ElasticsearchSink(config.connection(), config.bulk(), NobodyRejects::new),
        new FileMessages(folder.resolve("rejected").toString()));
    env.execute();
  }

  private List<String> rejected() throws IOException {
    return Files.readAllLines(folder.resolve("rejected"));
  }

  private static String event(String name) throws IOException {
    return Files.readString(EVENTS.resolve(name + ".event.json"));
  }

  private static KafkaRecord record(Topic topic, String json) {
    byte[] value = json == null ? null : json.getBytes(StandardCharsets.UTF_8);
    return new KafkaRecord(TOPICS.name(topic), 1, 5, 0, null, value);
  }

  /** This test plants nothing that Elasticsearch would refuse. */
  private static final class NobodyRejects implements RejectedHandler {
    @Override
    public CompletionStage<?> reject(RejectedDocument rejected) {
      return CompletableFuture.failedFuture(new AssertionError(rejected.reason()));
    }

    @Override
    public void close() {
      // Holds nothing.
    }
  }
}
