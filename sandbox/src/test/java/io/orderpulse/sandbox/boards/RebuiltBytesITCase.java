package io.orderpulse.sandbox.boards;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.orderpulse.jobs.config.Settings;
import io.orderpulse.jobs.index.IndexJob;
import io.orderpulse.jobs.index.IndexTopology;
import io.orderpulse.jobs.kafka.Topics;
import io.orderpulse.sandbox.OrderPulse;
import io.orderpulse.sandbox.boards.StoredDocuments.Stored;
import io.orderpulse.sandbox.demo.DemoTopics;
import io.orderpulse.sandbox.demo.RehearsedTopics;
import io.orderpulse.sandbox.replay.ReplayRecord;
import io.orderpulse.sandbox.server.Await;
import io.orderpulse.sandbox.server.ElasticsearchServer;
import io.orderpulse.sandbox.server.KafkaServer;
import io.orderpulse.sandbox.server.Ports;
import io.orderpulse.sandbox.server.ProjectHome;
import io.orderpulse.sandbox.server.RunDirectory;
import io.orderpulse.sandbox.simulator.SimConfig;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/**
 * What the index job has written of two simulated days and what a rebuild makes of the same Kafka
 * is the same, byte for byte, also when one record in twenty was told again later, as after a
 * restart of health.
 */
class RebuiltBytesITCase {

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final TypeReference<TreeMap<String, String>> DIMS = new TypeReference<>() {};
  private static final Topics TOPICS = new Topics("orderpulse");
  private static final long START = Instant.parse("2026-01-31T02:00:00Z").toEpochMilli();
  private static final Duration LENGTH = Duration.ofHours(36);
  private static final int AGAIN = 20;
  private static final String RULE =
      """
      {"data":{"id":"light-red","version":3,"hash":"0a","author":"ops",\
      "published":"2026-02-01T00:00:00.000Z","content":{"id":"light-red","limit":1.50}}}""";

  private static RunDirectory run;
  private static KafkaServer kafka;
  private static ElasticsearchServer server;

  private final StringWriter err = new StringWriter();

  @BeforeAll
  static void start() throws Exception {
    run = RunDirectory.create(null, false);
    kafka = KafkaServer.start(ProjectHome.find(), run, Ports.free());
    server = ElasticsearchServer.start(ProjectHome.find(), run, Ports.free());
    kafka.createTopics(DemoTopics.all(TOPICS));
    IndexJob.prepare(settings());
  }

  @AfterAll
  static void stop() {
    if (server != null) {
      server.close();
    }
    if (kafka != null) {
      kafka.close();
    }
    run.close();
  }

  @Test
  void everyDocumentIsTheSameAfterARebuild() throws Exception {
    List<ReplayRecord> records = records();
    Map<String, Long> newest = newest(records);
    assertThat(kinds(newest.keySet()))
        .containsExactlyInAnyOrder("order-health", "anomalies", "timeline", "metrics", "rules");
    StoredDocuments documents = new StoredDocuments(server.uri());
    send(records);
    JobClient job = submit();
    try {
      Await.until(
          "the newest version of each document",
          Duration.ofMinutes(2),
          () -> newest.equals(versions(documents.all())));
      Map<String, Stored> before = documents.all();
      assertThat(before.keySet().stream().map(key -> key.substring(0, key.indexOf('/'))))
          .contains("orderpulse-timeline-2026.01", "orderpulse-timeline-2026.02");

      assertThat(rebuild()).as(err.toString()).isZero();
      assertThat(documents.all()).as("after the indices became aliases").isEqualTo(before);
      assertThat(rebuild()).as(err.toString()).isZero();
      assertThat(documents.all()).as("after one more rebuild").isEqualTo(before);
    } finally {
      job.cancel().get();
    }
  }

  private static List<ReplayRecord> records() throws Exception {
    Set<String> read = IndexTopology.READ.stream().map(TOPICS::name).collect(Collectors.toSet());
    List<ReplayRecord> records = new ArrayList<>();
    SimConfig config =
        SimConfig.defaults(7, START).withHistoryDays(1).withOrdersPerDay(100).withFaultsPerDay(1);
    RehearsedTopics.read(config, START + LENGTH.toMillis(), TOPICS, read, records::add);
    records.add(
        new ReplayRecord(
            "orderpulse.rules", "light-red", "", RULE.getBytes(StandardCharsets.UTF_8)));
    return records;
  }

  /** In the order in which they were said; each twentieth comes again a thousand records later. */
  private static void send(List<ReplayRecord> records) {
    try (KafkaProducer<String, byte[]> producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", kafka.bootstrap()),
            new StringSerializer(),
            new ByteArraySerializer())) {
      for (int i = 0; i < records.size() + 1_000; i++) {
        if (i < records.size()) {
          producer.send(message(records.get(i)));
        }
        if (i >= 1_000 && i % AGAIN == 0) {
          producer.send(message(records.get(i - 1_000)));
        }
      }
    }
  }

  private static ProducerRecord<String, byte[]> message(ReplayRecord record) {
    return new ProducerRecord<>(record.file(), record.id(), record.json());
  }

  /** What each document is about, and the highest version that was told of it. */
  private static Map<String, Long> newest(List<ReplayRecord> records) throws IOException {
    Map<String, Long> newest = new TreeMap<>();
    for (ReplayRecord record : records) {
      JsonNode data = MAPPER.readTree(record.json()).get("data");
      String kind = record.file().substring("orderpulse.".length());
      newest.merge(about(kind, data), version(kind, data), Math::max);
    }
    return newest;
  }

  private static Map<String, Long> versions(Map<String, Stored> documents) throws IOException {
    Map<String, Long> versions = new TreeMap<>();
    for (Map.Entry<String, Stored> document : documents.entrySet()) {
      String index = document.getKey().substring(0, document.getKey().indexOf('/'));
      String kind = index.replaceFirst("^orderpulse-", "").replaceFirst("-[0-9.]+$", "");
      byte[] source = document.getValue().source().getBytes(StandardCharsets.ISO_8859_1);
      versions.put(about(kind, MAPPER.readTree(source)), document.getValue().version());
    }
    return versions;
  }

  private static String about(String kind, JsonNode data) {
    String about =
        switch (kind) {
          case "order-health" -> data.get("order_id").asText();
          case "anomalies" -> data.get("dedup_key").asText() + data.get("episode");
          case "timeline" ->
              data.get("order_id").asText() + data.get("source") + data.get("event_id");
          case "metrics" ->
              data.get("metric").asText()
                  + data.get("window_start")
                  + MAPPER.convertValue(data.get("dims"), DIMS);
          case "rules" -> data.get("id").asText();
          default -> throw new IllegalArgumentException(kind);
        };
    return kind + " " + about;
  }

  private static long version(String kind, JsonNode data) {
    return switch (kind) {
      case "order-health", "rules" -> data.get("version").asLong();
      case "anomalies" -> data.get("seq").asLong();
      case "timeline" -> Instant.parse(data.get("time").asText()).toEpochMilli();
      case "metrics" -> data.get("rev").asLong();
      default -> throw new IllegalArgumentException(kind);
    };
  }

  private static Set<String> kinds(Set<String> abouts) {
    return abouts.stream().map(about -> about.split(" ")[0]).collect(Collectors.toSet());
  }

  private static Settings settings() {
    return Settings.of(
        "--set",
        "kafka.bootstrap-servers=" + kafka.bootstrap(),
        "--set",
        "elasticsearch.hosts=" + server.uri(),
        "--set",
        "elasticsearch.bulk.linger=PT0.1S");
  }

  private static JobClient submit() throws Exception {
    Configuration flink = new Configuration();
    flink.setString("pipeline.generic-types", "false");
    flink.setString("pipeline.auto-generate-uids", "false");
    flink.setString("restart-strategy.type", "none");
    flink.setString("execution.checkpointing.interval", "1s");
    StreamExecutionEnvironment env = StreamExecutionEnvironment.createLocalEnvironment(2, flink);
    IndexJob.build(env, settings());
    return env.executeAsync("index");
  }

  private int rebuild() {
    CommandLine line = OrderPulse.commandLine();
    line.setOut(new PrintWriter(new StringWriter(), true));
    line.setErr(new PrintWriter(err, true));
    return line.execute(
        "index",
        "rebuild",
        "--bootstrap-servers",
        kafka.bootstrap(),
        "--elasticsearch",
        server.uri().toString());
  }
}
