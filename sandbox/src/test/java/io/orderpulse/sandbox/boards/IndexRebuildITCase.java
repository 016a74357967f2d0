package io.orderpulse.sandbox.boards;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.orderpulse.jobs.config.Settings;
import io.orderpulse.jobs.index.IndexJob;
import io.orderpulse.jobs.kafka.Topics;
import io.orderpulse.sandbox.OrderPulse;
import io.orderpulse.sandbox.demo.DemoTopics;
import io.orderpulse.sandbox.server.ElasticsearchServer;
import io.orderpulse.sandbox.server.KafkaServer;
import io.orderpulse.sandbox.server.Ports;
import io.orderpulse.sandbox.server.ProjectHome;
import io.orderpulse.sandbox.server.RunDirectory;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** Elasticsearch is built anew from Kafka while somebody looks at it all the time. */
class IndexRebuildITCase {

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private static final int ORDERS = 2_000;

  private static RunDirectory run;
  private static KafkaServer kafka;
  private static ElasticsearchServer server;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeAll
  static void start() throws Exception {
    run = RunDirectory.create(null, false);
    kafka = KafkaServer.start(ProjectHome.find(), run, Ports.free());
    server = ElasticsearchServer.start(ProjectHome.find(), run, Ports.free());
    kafka.createTopics(DemoTopics.all(new Topics("orderpulse")));
    IndexJob.prepare(Settings.of("--set", "elasticsearch.hosts=" + server.uri()));
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
  void shouldReplaceAllIndicesWithoutAMomentOfNothing() throws Exception {
    call("PUT", "/orderpulse-order-health/_doc/GHOST?refresh=true", health("GHOST", 1, "paid"));
    send();

    // A search under way when an index gives way to an alias may fail; nothing is ever missing.
    assertThat(rebuildWhileLooking()).filteredOn(gap -> !gap.contains("503")).isEmpty();

    assertThat(out.toString())
        .contains(
            "3 indices replaced: orderpulse-anomalies orderpulse-metrics-2026.02 orderpulse-order-health")
        .contains("1 records were no documents");
    assertThat(count("/orderpulse-order-health")).isEqualTo(ORDERS);
    assertThat(source("/orderpulse-order-health/_doc/O-7").path("stage").asText())
        .isEqualTo("shipped");
    JsonNode metric = call("GET", "/orderpulse-metrics-*/_search", "").at("/hits/hits/0/_source");
    assertThat(metric.get("link").asText()).isEqualTo("erp→wms");
    assertThat(metric.get("values").toString()).isEqualTo("[12.0,12.0,40.0]");
    // Nothing that a board's pattern matches is there twice.
    assertThat(count("/orderpulse-metrics-*")).isEqualTo(1);

    // Names that are aliases by now are replaced just so, and nothing old is left.
    String before = call("GET", "/orderpulse-order-health/_alias", "").fieldNames().next();
    assertThat(rebuildWhileLooking()).isEmpty();
    JsonNode after = call("GET", "/orderpulse-order-health/_alias", "");
    assertThat(after.fieldNames().next()).isNotEqualTo(before).startsWith("orderpulse.r");
    assertThat(status("/" + before)).isEqualTo(404);
    assertThat(count("/orderpulse-order-health")).isEqualTo(ORDERS);

    // The index job writes on under the same names.
    call(
        "PUT",
        "/orderpulse-order-health/_doc/O-7?version=999999&version_type=external_gte",
        health("O-7", 999_999, "signed"));
    assertThat(source("/orderpulse-order-health/_doc/O-7").path("stage").asText())
        .isEqualTo("signed");
  }

  @Test
  void shouldSayInOneLineThatKafkaIsMissing() {
    int port = Ports.free();
    int code =
        command(
            "index",
            "rebuild",
            "--bootstrap-servers",
            "127.0.0.1:" + port,
            "--elasticsearch",
            server.uri().toString(),
            "--set",
            "kafka.properties.default.api.timeout.ms=2000",
            "--set",
            "kafka.properties.request.timeout.ms=1000");
    assertThat(code).isOne();
    assertThat(err.toString().lines()).hasSize(1);
    assertThat(err.toString())
        .contains("the rebuild failed at Kafka 127.0.0.1:" + port, "check kafka.bootstrap-servers");
  }

  private Queue<String> rebuildWhileLooking() throws InterruptedException {
    Queue<String> gaps = new ConcurrentLinkedQueue<>();
    AtomicBoolean over = new AtomicBoolean();
    Thread looking = new Thread(() -> look(over, gaps), "looking");
    looking.start();
    try {
      assertThat(rebuild()).as(err.toString()).isZero();
    } finally {
      over.set(true);
      looking.join(30_000);
    }
    return gaps;
  }

  private int rebuild() {
    return command(
        "index",
        "rebuild",
        "--bootstrap-servers",
        kafka.bootstrap(),
        "--elasticsearch",
        server.uri().toString());
  }

  private int command(String... arguments) {
    CommandLine line = OrderPulse.commandLine();
    line.setOut(new PrintWriter(out, true));
    line.setErr(new PrintWriter(err, true));
    return line.execute(arguments);
  }

  private static void send() {
    try (KafkaProducer<String, String> producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", kafka.bootstrap()),
            new StringSerializer(),
            new StringSerializer())) {
      for (String stage : new String[] {"paid", "shipped"}) {
        for (int i = 0; i < ORDERS; i++) {
          String id = "O-" + i;
          String data = health(id, stage.equals("paid") ? 1 : 2, stage);
          producer.send(
              new ProducerRecord<>("orderpulse.order-health", id, "{\"data\":" + data + "}"));
        }
      }
      producer.send(new ProducerRecord<>("orderpulse.order-health", "x", "{broken"));
      producer.send(
          new ProducerRecord<>(
              "orderpulse.metrics",
              "m",
              """
              {"data":{"metric":"breakpoint_rate","window_start":"2026-02-14T01:00:00.000Z","window_s":60,
              "dims":{"link":"erp→wms"},"num":1.0,"den":10.0,"buckets":{"12":2,"40":1},"rev":0}}"""));
      producer.send(
          new ProducerRecord<>(
              "orderpulse.anomalies",
              "a",
              """
              {"data":{"dedup_key":"oversell|sku|S1","episode":1771030800000,"seq":1,"status":"OPEN",
              "times":{"opened":"2026-02-14T01:00:00.000Z"}}}"""));
    }
  }

  private static String health(String id, long version, String stage) {
    return """
        {"order_id":"%s","version":%d,"stage":"%s","rank":20,"light":"green","score":100,"updated":"2026-02-14T01:00:00.000Z"}"""
        .formatted(id, version, stage);
  }

  private static void look(AtomicBoolean over, Queue<String> gaps) {
    while (!over.get()) {
      try {
        call("POST", "/orderpulse-order-health/_refresh", "");
        if (count("/orderpulse-order-health") == 0) {
          gaps.add("no documents");
        }
      } catch (Exception | AssertionError e) {
        gaps.add(e.toString());
      }
    }
  }

  private static long count(String index) throws Exception {
    return call("GET", index + "/_count", "").get("count").asLong();
  }

  private static JsonNode source(String path) throws Exception {
    return call("GET", path, "").get("_source");
  }

  private static int status(String path) throws Exception {
    return send("HEAD", path, "").statusCode();
  }

  private static JsonNode call(String method, String path, String body) throws Exception {
    HttpResponse<String> response = send(method, path, body);
    assertThat(response.statusCode()).as(path + " " + response.body()).isBetween(200, 201);
    return MAPPER.readTree(response.body());
  }

  private static HttpResponse<String> send(String method, String path, String body)
      throws Exception {
    return HTTP.send(
        HttpRequest.newBuilder(server.uri().resolve(path))
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(body))
            .build(),
        BodyHandlers.ofString());
  }
}
