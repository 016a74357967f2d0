package io.orderpulse.jobs.health;

import static io.orderpulse.jobs.health.testing.Events.event;
import static io.orderpulse.jobs.health.testing.Events.placed;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderpulse.events.json.EventWriter;
import io.orderpulse.events.json.RecordWriter;
import io.orderpulse.events.record.Anomaly;
import io.orderpulse.events.record.RuleRecord;
import io.orderpulse.jobs.config.KafkaConfig;
import io.orderpulse.jobs.config.Settings;
import io.orderpulse.jobs.kafka.Topic;
import io.orderpulse.jobs.rules.Records;
import io.orderpulse.jobs.rules.RulePublisher;
import io.orderpulse.jobs.testing.EmbeddedKafka;
import io.orderpulse.jobs.testing.KafkaTool;
import io.orderpulse.jobs.testing.MiniClusters;
import io.orderpulse.jobs.testing.Savepoints;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.configuration.StateRecoveryOptions;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.test.junit5.MiniClusterExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Rules are published, refused, rolled back and removed while the health job runs on Kafka. */
@Timeout(value = 150, unit = TimeUnit.SECONDS)
class ChangingRulesITCase {

  @RegisterExtension static final EmbeddedKafka KAFKA = new EmbeddedKafka();

  @RegisterExtension static final MiniClusterExtension FLINK = MiniClusters.withSlots(2);

  private static final String RULE = "pick-late";

  @TempDir Path folder;
  private KafkaConfig kafka;
  private KafkaTool tool;
  private RulePublisher publisher;
  private JobClient job;

  @BeforeEach
  void connect() {
    tool = new KafkaTool(KAFKA.bootstrap());
  }

  @AfterEach
  void disconnect() {
    tool.close();
    if (publisher != null) {
      publisher.close();
    }
  }

  @Test
  void versionsComeIntoForceAreRefusedRolledBackAndRemoved() throws Exception {
    topics("changing");
    start(null);
    order("late", Duration.ofMinutes(70));
    order("pending", Duration.ofMinutes(60).minusSeconds(12));
    order("fine", Duration.ofMinutes(1));
    until("orders known", () -> tool.readAll(name(Topic.ORDER_HEALTH)).size() >= 3);
    assertThat(said()).isEmpty();

    publish(2, "PT1H");
    until("late order", () -> said().contains("pick-late|order|late OPEN v2"));
    assertThat(said()).doesNotContain("pick-late|order|pending OPEN v2");
    until("moved deadline", () -> said().contains("pick-late|order|pending OPEN v2"));

    bad(3);
    until("refusal", () -> said().contains("rule-refused|global|all|pick-late OPEN v1"));
    assertThat(refusal().text().en().summary())
        .contains("Version 3 of rule pick-late", "'within' must be an ISO 8601 duration");
    assertThat(refusal().owner().role()).isEqualTo("data-engineer");
    order("by-the-old", Duration.ofMinutes(65));
    until("the old version", () -> said().contains("pick-late|order|by-the-old OPEN v2"));

    publish(3, "PT2H"); // the content of version 1
    until(
        "roll back",
        () ->
            said()
                .containsAll(
                    List.of(
                        "pick-late|order|late RESOLVED RULE_CHANGED",
                        "pick-late|order|pending RESOLVED RULE_CHANGED",
                        "pick-late|order|by-the-old RESOLVED RULE_CHANGED",
                        "rule-refused|global|all|pick-late RESOLVED RECOVERED")));

    publish(4, "PT30M");
    until("the next version", () -> said().contains("pick-late|order|late OPEN v4"));
    String savepoint = Savepoints.stop(job, folder.resolve("savepoints"));
    start(savepoint);
    order("after-restart", Duration.ofMinutes(35));
    until("version 4 again", () -> said().contains("pick-late|order|after-restart OPEN v4"));

    remove();
    until(
        "removal",
        () ->
            said()
                .containsAll(
                    List.of(
                        "pick-late|order|pending RESOLVED RULE_CHANGED",
                        "pick-late|order|after-restart RESOLVED RULE_CHANGED")));
    assertThat(said().stream().filter("pick-late|order|late RESOLVED RULE_CHANGED"::equals))
        .hasSize(2);
    assertThat(said()).noneMatch(s -> s.contains("order|fine"));
    job.cancel().get(60, TimeUnit.SECONDS);
  }

  @Test
  void aFreshStartKnowsWhatWasPublishedAndTellsWhatWasRefused() throws Exception {
    topics("fresh");
    publish(2, "PT1H", System.currentTimeMillis() - Duration.ofHours(5).toMillis());
    bad(3);
    order("late", Duration.ofMinutes(70));
    order("fine", Duration.ofMinutes(50));
    start(null);
    until("version 2", () -> said().contains("pick-late|order|late OPEN v2"));
    until("refusal", () -> said().contains("rule-refused|global|all|pick-late OPEN v1"));
    assertThat(said()).hasSize(2);
    job.cancel().get(60, TimeUnit.SECONDS);
  }

  private void topics(String prefix) throws IOException {
    kafka = KAFKA.config(prefix);
    KAFKA.create(2, kafka.topics().all());
    publisher = new RulePublisher(kafka);
    Files.writeString(folder.resolve("rules.yaml"), Records.content(RULE, "PT2H"));
  }

  private void start(String savepoint) throws Exception {
    Configuration flink = new Configuration();
    flink.set(PipelineOptions.GENERIC_TYPES, false);
    flink.set(PipelineOptions.AUTO_GENERATE_UIDS, false);
    flink.set(RestartStrategyOptions.RESTART_STRATEGY, "none");
    flink.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, Duration.ofMillis(300));
    flink.set(
        CheckpointingOptions.CHECKPOINTS_DIRECTORY,
        folder.resolve("checkpoints").toUri().toString());
    if (savepoint != null) {
      flink.set(StateRecoveryOptions.SAVEPOINT_PATH, savepoint);
    }
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment(flink);
    env.setParallelism(2);
    HealthJob.build(
        env,
        Settings.of(
            "--set", "kafka.bootstrap-servers=" + KAFKA.bootstrap(),
            "--set", "topics.prefix=" + kafka.topics().prefix(),
            "--set", "kafka.group-prefix=" + kafka.groupPrefix(),
            "--set", "time.out-of-orderness=PT0.2S",
            "--set", "time.idle=PT0.5S",
            "--set", "rules.path=" + folder.resolve("rules.yaml")));
    job = env.executeAsync("health " + kafka.topics().prefix());
  }

  private String name(Topic topic) {
    return kafka.topics().name(topic);
  }

  private void order(String id, Duration ago) {
    long time = System.currentTimeMillis() - ago.toMillis();
    byte[] value =
        new EventWriter().write(event("placed-" + id, "order.placed", time, placed(id, id)));
    tool.send(name(Topic.EVENTS), 0, value);
    tool.flush();
  }

  private void publish(int version, String within) {
    publish(version, within, null);
  }

  private void publish(int version, String within, Long effectiveFrom) {
    publisher.publish(record(version, within, effectiveFrom));
  }

  private static RuleRecord record(int version, String within, Long effectiveFrom) {
    return RulePublisher.record(
        RULE,
        version,
        Records.content(RULE, within),
        effectiveFrom,
        "tester",
        System.currentTimeMillis());
  }

  private void bad(int version) {
    RuleRecord good = record(version, "PT3H", null);
    String content = good.content().replace("PT3H", "3 hours");
    publisher.publish(
        new RuleRecord(RULE, version, good.hash(), good.author(), null, good.published(), content));
  }

  private void remove() {
    tool.remove(name(Topic.RULES), RULE);
  }

  private List<Anomaly> anomalies() throws IOException {
    List<Anomaly> all = new ArrayList<>();
    for (var record : tool.readAll(name(Topic.ANOMALIES))) {
      all.add(RecordWriter.readData(record.value(), Anomaly.class));
    }
    return all;
  }

  private Anomaly refusal() throws IOException {
    return anomalies().stream()
        .filter(a -> a.rule().id().equals("rule-refused"))
        .findFirst()
        .orElseThrow();
  }

  private List<String> said() throws IOException {
    return anomalies().stream()
        .map(
            a ->
                "%s %s %s"
                    .formatted(
                        a.dedupKey(),
                        a.status(),
                        a.resolution() == null ? "v" + a.rule().version() : a.resolution()))
        .toList();
  }

  private void until(String what, Callable<Boolean> condition) throws Exception {
    long begin = System.nanoTime();
    while (!condition.call()) {
      assertThat(Duration.ofNanos(System.nanoTime() - begin))
          .as("%s; job %s; so far %s", what, job.getJobStatus().get(), said())
          .isLessThan(Duration.ofSeconds(40));
    }
    System.out.printf("%s after %d ms%n", what, (System.nanoTime() - begin) / 1_000_000);
  }
}
