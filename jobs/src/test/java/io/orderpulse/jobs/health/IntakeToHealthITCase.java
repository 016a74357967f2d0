package io.orderpulse.jobs.health;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderpulse.cep.yaml.RuleFiles;
import io.orderpulse.cep.yaml.RuleJson;
import io.orderpulse.events.Event;
import io.orderpulse.events.json.EventReader;
import io.orderpulse.events.json.EventWriter;
import io.orderpulse.events.json.RecordWriter;
import io.orderpulse.events.record.ActionCommand;
import io.orderpulse.events.record.Anomaly;
import io.orderpulse.events.record.TimelineEntry;
import io.orderpulse.events.type.EventTypes;
import io.orderpulse.events.type.EventValidator;
import io.orderpulse.jobs.config.ClockConfig;
import io.orderpulse.jobs.config.KafkaConfig;
import io.orderpulse.jobs.config.Settings;
import io.orderpulse.jobs.intake.AliasMessage;
import io.orderpulse.jobs.intake.IntakeJob;
import io.orderpulse.jobs.kafka.RecordPublisher;
import io.orderpulse.jobs.kafka.Topic;
import io.orderpulse.jobs.testing.EmbeddedKafka;
import io.orderpulse.jobs.testing.KafkaTool;
import io.orderpulse.jobs.testing.MiniClusters;
import io.orderpulse.jobs.testing.Savepoints;
import io.orderpulse.udfs.product.AliasTable;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.configuration.StateRecoveryOptions;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.test.junit5.MiniClusterExtension;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Both jobs on one Kafka: product names that change while they run, and decisions as facts. */
@Timeout(value = 240, unit = TimeUnit.SECONDS)
class IntakeToHealthITCase {

  @RegisterExtension static final EmbeddedKafka KAFKA = new EmbeddedKafka();

  @RegisterExtension static final MiniClusterExtension FLINK = MiniClusters.withSlots(2);

  /** So that the half hour that the rate must stay low takes three seconds. */
  private static final double SPEED = 600;

  private static final String NEW_NAME = "恩介凯铱金火花塞";
  private static final String TABLE =
      """
      version %s
      BP-1 | 前刹车片 | 前制动片%s
      """;

  @TempDir Path folder;
  private final ClockConfig clock =
      new ClockConfig(SPEED, Instant.parse("2026-02-14T02:00:00Z"), Instant.now());
  private final EventReader reader = new EventReader();
  private final EventWriter writer = new EventWriter();
  private KafkaConfig kafka;
  private KafkaTool tool;
  private JobClient intake;
  private JobClient health;

  @BeforeEach
  void connect() throws IOException {
    kafka = KAFKA.config("both");
    KAFKA.create(2, kafka.topics().all());
    tool = new KafkaTool(KAFKA.bootstrap());
    Files.writeString(folder.resolve("products.txt"), TABLE.formatted("v1", ""));
    Files.writeString(folder.resolve("rules.json"), rules());
  }

  @AfterEach
  void disconnect() {
    tool.close();
  }

  @Test
  void aNewNameMapsOpenOrdersEndsTheAnomalyAndDecisionsAreSaidOnce() throws Exception {
    intake = start("intake", null);
    health = start("health", null);
    orders(0, 200, 3);
    until("unknown products", () -> events("product.unmapped").size() == 3);
    until("the anomaly", () -> said().equals(List.of("OPEN")));
    until("decisions", () -> decided().size() == 200);

    String table = TABLE.formatted("v2", "\nSP-1 | 火花塞 | " + NEW_NAME);
    new RecordPublisher(kafka)
        .publish(
            Topic.ALIASES,
            AliasMessage.KEY,
            AliasMessage.write(AliasTable.parse(table), table, "tester"));
    until("open orders looked up again", () -> events("product.mapped").size() == 3);
    assertThat(events("product.mapped"))
        .allSatisfy(
            event -> {
              assertThat(event.text("table_version")).isEqualTo("v2");
              assertThat(event.data().get("lines"))
                  .isEqualTo(List.of(Map.of("line_id", "L1", "product_code", "SP-1")));
            })
        .extracting(Event::orderId)
        .containsExactlyInAnyOrder("O0", "O1", "O2");
    until(
        "their timelines",
        () ->
            timeline("product.mapped").stream()
                .map(TimelineEntry::orderId)
                .collect(Collectors.toSet())
                .equals(Set.of("O0", "O1", "O2")));

    String savepoint = Savepoints.stop(health, folder.resolve("savepoints"));
    health = start("health", savepoint);
    orders(200, 800, 3); // the name is known by now: 3 of 800 lines are below 0.5 %
    until("the end of the anomaly", () -> said().equals(List.of("OPEN", "RESOLVED")));
    until("all decisions", () -> decided().size() == 800);

    assertThat(events("product.unmapped")).hasSize(3);
    List<Event> routed = events("order.routed");
    assertThat(routed).extracting(Event::id).doesNotHaveDuplicates().hasSize(800);
    for (Event event : routed) {
      EventValidator.validate(EventTypes.find("order.routed"), event.data());
    }
    assertThat(routed).extracting(e -> e.text("warehouse")).containsOnly("SHQP");
    assertThat(routed).extracting(Event::source).containsOnly("/orderpulse/health");
    until("hints", () -> hints().size() == 800);
    until("timelines", () -> timeline("order.routed").size() >= 800);
    Savepoints.stop(health, folder.resolve("savepoints"));
    intake.cancel().get(60, TimeUnit.SECONDS);
    assertThat(timeline("order.routed")).as("each decision is told once").hasSize(800);
    assertThat(hints()).extracting(ActionCommand::actionId).doesNotHaveDuplicates().hasSize(800);
  }

  /** Three of the pack's rules, with the sample of the decision table switched on. */
  private static String rules() {
    return RuleJson.changes(RuleFiles.builtIn()).stream()
        .filter(
            rule -> Set.of("alias-unmapped", "warehouse-routing", "route-hint").contains(rule.id()))
        .map(rule -> rule.content().replace("\"status\":\"off\"", "\"status\":\"live\""))
        .collect(Collectors.joining(",", "{\"rules\":[", "]}"));
  }

  private JobClient start(String job, String savepoint) throws Exception {
    Configuration flink = new Configuration();
    flink.set(PipelineOptions.GENERIC_TYPES, false);
    flink.set(PipelineOptions.AUTO_GENERATE_UIDS, false);
    flink.set(RestartStrategyOptions.RESTART_STRATEGY, "none");
    flink.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, Duration.ofMillis(500));
    flink.set(
        CheckpointingOptions.CHECKPOINTS_DIRECTORY,
        folder.resolve("checkpoints").toUri().toString());
    if (savepoint != null) {
      flink.set(StateRecoveryOptions.SAVEPOINT_PATH, savepoint);
    }
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment(flink);
    env.setParallelism(1);
    Settings settings =
        Settings.of(
            "--set", "kafka.bootstrap-servers=" + KAFKA.bootstrap(),
            "--set", "topics.prefix=" + kafka.topics().prefix(),
            "--set", "kafka.group-prefix=" + kafka.groupPrefix(),
            "--set", "clock.speed=" + SPEED,
            "--set", "clock.start=" + clock.start(),
            "--set", "clock.real-start=" + clock.realStart(),
            "--set", "time.out-of-orderness=PT0.2S",
            "--set", "time.idle=PT0.5S",
            "--set", "intake.aliases=" + folder.resolve("products.txt"),
            "--set", "rules.path=" + folder.resolve("rules.json"));
    if (job.equals("intake")) {
      IntakeJob.build(env, settings);
    } else {
      HealthJob.build(env, settings);
    }
    return env.executeAsync(job);
  }

  /** Orders of one line each, placed now; of each call the first have the new name. */
  private void orders(int from, int to, int withNewName) {
    for (int i = from; i < to; i++) {
      String product = i < from + withNewName ? NEW_NAME : "前制动片";
      tool.send(kafka.topics().name(Topic.IN_CHANNEL), i % 2, writer.write(order(i, product)));
    }
    tool.flush();
  }

  private Event order(int i, String product) {
    long now = clock.simulatedMillis(System.currentTimeMillis());
    Map<String, Object> line =
        Map.of(
            "line_id",
            "L1",
            "sku",
            "S" + i,
            "product",
            product,
            "part_class",
            "wearing",
            "quantity",
            1L,
            "price",
            new BigDecimal("88.50"));
    return Event.of(
        "placed-" + i,
        "channel/tmall",
        "order.placed",
        "O" + i,
        now,
        Map.of(
            "order_id",
            "O" + i,
            "channel",
            "tmall",
            "customer_id",
            "C" + i,
            "amount",
            new BigDecimal("88.50"),
            "currency",
            "CNY",
            "payment",
            "prepaid",
            "lines",
            List.of(line),
            "ship_to",
            Map.of(
                "recipient",
                "王小明",
                "phone",
                "1380000%04d".formatted(i),
                "province",
                "上海市",
                "city",
                "上海市",
                "district",
                "青浦区",
                "address",
                "华新镇华志路" + (i + 1) + "号")));
  }

  private List<Event> events(String type) throws Exception {
    List<Event> all = new ArrayList<>();
    for (ConsumerRecord<byte[], byte[]> record : tool.readAll(kafka.topics().name(Topic.EVENTS))) {
      Event event = reader.read(record.value());
      if (event.type().equals(type)) {
        all.add(event);
      }
    }
    return all;
  }

  private Set<String> decided() throws Exception {
    return events("order.routed").stream().map(Event::orderId).collect(Collectors.toSet());
  }

  private <T> List<T> records(Topic topic, Class<T> type) throws IOException {
    List<T> all = new ArrayList<>();
    for (ConsumerRecord<byte[], byte[]> record : tool.readAll(kafka.topics().name(topic))) {
      all.add(RecordWriter.readData(record.value(), type));
    }
    return all;
  }

  private List<String> said() throws IOException {
    return records(Topic.ANOMALIES, Anomaly.class).stream()
        .filter(anomaly -> anomaly.rule().id().equals("alias-unmapped"))
        .map(anomaly -> anomaly.status().name())
        .toList();
  }

  private List<TimelineEntry> timeline(String type) throws IOException {
    return records(Topic.TIMELINE, TimelineEntry.class).stream()
        .filter(entry -> entry.type().equals(type))
        .toList();
  }

  private List<ActionCommand> hints() throws IOException {
    return records(Topic.ACTIONS, ActionCommand.class).stream()
        .filter(action -> action.action().equals("ROUTE_HINT"))
        .toList();
  }

  private void until(String what, Callable<Boolean> condition) throws Exception {
    long begin = System.nanoTime();
    while (!condition.call()) {
      assertThat(Duration.ofNanos(System.nanoTime() - begin))
          .as(
              "%s; jobs %s %s; so far %s",
              what, intake.getJobStatus().get(), health.getJobStatus().get(), said())
          .isLessThan(Duration.ofSeconds(90));
    }
    System.out.printf("%s after %d ms%n", what, (System.nanoTime() - begin) / 1_000_000);
  }
}
