package io.orderpulse.jobs.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderpulse.events.Event;
import io.orderpulse.events.json.EventReader;
import io.orderpulse.events.json.RecordWriter;
import io.orderpulse.events.json.Rfc3339;
import io.orderpulse.events.record.Rejected;
import io.orderpulse.jobs.config.Settings;
import io.orderpulse.jobs.kafka.Topics;
import io.orderpulse.jobs.testing.EmbeddedKafka;
import io.orderpulse.jobs.testing.KafkaTool;
import io.orderpulse.jobs.testing.MiniClusters;
import io.orderpulse.jobs.testing.Savepoints;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.ExternalizedCheckpointRetention;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.configuration.StateRecoveryOptions;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.core.execution.SavepointFormatType;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.test.junit5.MiniClusterExtension;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 120, unit = TimeUnit.SECONDS)
class IntakeITCase {

  @RegisterExtension static final EmbeddedKafka KAFKA = new EmbeddedKafka();

  @RegisterExtension static final MiniClusterExtension FLINK = MiniClusters.withSlots(2);

  private static final int PARTITIONS = 2;

  @TempDir Path folder;

  @Test
  void refusesBrokenRecordsWithReasonAndPositionAndGoesOn() throws Exception {
    Topics topics = topics("broken");
    List<BrokenRecords.Broken> broken = BrokenRecords.all();
    assertThat(broken).hasSize(33);
    try (KafkaTool tool = new KafkaTool(KAFKA.bootstrap())) {
      for (int i = 0; i < broken.size(); i++) {
        String topic = topics.raw().get(i / 3);
        tool.send(topic, i % PARTITIONS, good("before-" + i));
        tool.send(topic, i % PARTITIONS, broken.get(i).value());
        tool.send(topic, i % PARTITIONS, good("after-" + i));
      }
      tool.flush();
      JobClient job = start("broken", null);
      until(() -> tool.readAll("broken.events").size() == 66);
      until(() -> tool.readAll("broken.rejected").size() == 33);
      job.cancel().get();
      List<String> expected = new ArrayList<>();
      for (int i = 0; i < broken.size(); i++) {
        List<ConsumerRecord<byte[], byte[]>> raw = tool.readAll(topics.raw().get(i / 3));
        byte[] value = broken.get(i).value();
        ConsumerRecord<byte[], byte[]> at =
            raw.stream()
                .filter(r -> java.util.Arrays.equals(r.value(), value))
                .findFirst()
                .orElseThrow();
        expected.add(
            "%s %s/%d/%d"
                .formatted(broken.get(i).reason(), at.topic(), at.partition(), at.offset()));
      }
      assertThat(rejected(tool, "broken.rejected"))
          .extracting(
              r -> "%s %s/%d/%d".formatted(r.reason(), r.topic(), r.partition(), r.offset()))
          .containsExactlyInAnyOrderElementsOf(expected);
    }
  }

  @Test
  void letsNothingPersonalOutAnywhere() throws Exception {
    Topics topics = topics("people");
    List<PlantedPeople.Person> people = PlantedPeople.all();
    try (LogTrap log = new LogTrap();
        KafkaTool tool = new KafkaTool(KAFKA.bootstrap())) {
      String now = Rfc3339.format(System.currentTimeMillis());
      for (PlantedPeople.Person person : people) {
        tool.send(topics.raw().get(person.number() % 11), 0, PlantedPeople.event(person, now));
      }
      tool.flush();
      JobClient job = start("people", null);
      until(() -> tool.readAll("people.events").size() == 150);
      until(() -> tool.readAll("people.rejected").size() == 25);
      String savepoint =
          job.triggerSavepoint(
                  folder.resolve("savepoints").toUri().toString(), SavepointFormatType.CANONICAL)
              .get();
      job.cancel().get(); // a cancelled job leaves its checkpoints behind
      until(() -> job.getJobStatus().get().isGloballyTerminalState());
      String out = text(tool, "people.events") + text(tool, "people.rejected");
      String state = checkpoints() + files(Path.of(java.net.URI.create(savepoint)));
      assertThat(state).as("the search would find ids in state").contains("planted");
      for (PlantedPeople.Person person : people) {
        for (String trace : PlantedPeople.traces(person)) {
          assertThat(out.contains(trace)).as("topics hold %s", trace).isFalse();
          assertThat(state.contains(trace)).as("state holds %s", trace).isFalse();
          assertThat(log.text().contains(trace)).as("log holds %s", trace).isFalse();
        }
      }
    }
  }

  @Test
  void dropsResendsAcrossARestart() throws Exception {
    Topics topics = topics("resend");
    String topic = topics.raw().get(0);
    try (KafkaTool tool = new KafkaTool(KAFKA.bootstrap())) {
      for (int i = 0; i < 50; i++) {
        tool.send(topic, i % PARTITIONS, good("e-" + i));
        tool.send(topic, (i + 1) % PARTITIONS, good("e-" + i));
      }
      tool.flush();
      JobClient first = start("resend", null);
      until(() -> tool.readAll("resend.events").size() == 50);
      String savepoint = stop(first);
      for (int i = 0; i < 50; i++) {
        tool.send(topic, i % PARTITIONS, good("e-" + i));
      }
      for (int partition = 0; partition < PARTITIONS; partition++) {
        tool.send(topic, partition, good("last-" + partition));
      }
      tool.flush();
      JobClient second = start("resend", savepoint);
      until(() -> tool.readAll("resend.events").size() >= 52);
      stop(second);
      assertThat(events(tool, "resend.events"))
          .extracting(Event::id)
          .doesNotHaveDuplicates()
          .hasSize(52);
    }
  }

  private Topics topics(String prefix) {
    Topics topics = new Topics(prefix);
    KAFKA.create(PARTITIONS, topics.all());
    return topics;
  }

  private JobClient start(String prefix, String savepoint) throws Exception {
    Configuration flink = new Configuration();
    flink.set(PipelineOptions.GENERIC_TYPES, false);
    flink.set(PipelineOptions.AUTO_GENERATE_UIDS, false);
    flink.set(RestartStrategyOptions.RESTART_STRATEGY, "none");
    flink.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, java.time.Duration.ofMillis(200));
    flink.set(
        CheckpointingOptions.CHECKPOINTS_DIRECTORY,
        folder.resolve("checkpoints").toUri().toString());
    flink.set(
        CheckpointingOptions.EXTERNALIZED_CHECKPOINT_RETENTION,
        ExternalizedCheckpointRetention.RETAIN_ON_CANCELLATION);
    if (savepoint != null) {
      flink.set(StateRecoveryOptions.SAVEPOINT_PATH, savepoint);
    }
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment(flink);
    env.setParallelism(2);
    IntakeJob.build(
        env,
        Settings.of(
            "--set", "kafka.bootstrap-servers=" + KAFKA.bootstrap(),
            "--set", "topics.prefix=" + prefix,
            "--set", "kafka.group-prefix=" + prefix));
    return env.executeAsync("intake " + prefix);
  }

  private String stop(JobClient job) throws Exception {
    return Savepoints.stop(job, folder.resolve("savepoints"));
  }

  private static String good(String id) {
    return "{\"specversion\":\"1.0\",\"id\":\"%s\",\"source\":\"crm/main\",\"type\":\"crm.order.tagged\",\"time\":\"2026-02-14T02:00:00Z\",\"data\":{\"order_id\":\"O1\",\"tags\":[\"加急\"]}}"
        .formatted(id);
  }

  private static List<Event> events(KafkaTool tool, String topic) throws Exception {
    EventReader reader = new EventReader();
    List<Event> events = new ArrayList<>();
    for (ConsumerRecord<byte[], byte[]> record : tool.readAll(topic)) {
      events.add(reader.read(record.value()));
    }
    return events;
  }

  private static List<Rejected> rejected(KafkaTool tool, String topic) throws IOException {
    List<Rejected> all = new ArrayList<>();
    for (ConsumerRecord<byte[], byte[]> record : tool.readAll(topic)) {
      all.add(RecordWriter.readData(record.value(), Rejected.class));
    }
    return all;
  }

  private static String text(KafkaTool tool, String topic) {
    StringBuilder text = new StringBuilder();
    for (ConsumerRecord<byte[], byte[]> record : tool.readAll(topic)) {
      if (record.key() != null) {
        text.append(new String(record.key(), StandardCharsets.UTF_8)).append('\n');
      }
      text.append(new String(record.value(), StandardCharsets.UTF_8)).append('\n');
    }
    return text.toString();
  }

  private String checkpoints() throws IOException {
    String text = files(folder.resolve("checkpoints"));
    assertThat(text).as("checkpoints were kept").isNotEmpty();
    return text;
  }

  /** All bytes below a folder, as UTF-8 and as the variable-length characters Flink writes. */
  private static String files(Path below) throws IOException {
    StringBuilder text = new StringBuilder();
    try (Stream<Path> files = Files.walk(below).filter(Files::isRegularFile)) {
      for (Path file : files.toList()) {
        byte[] bytes = Files.readAllBytes(file);
        text.append(new String(bytes, StandardCharsets.UTF_8));
        text.append(FlinkText.decode(bytes));
      }
    }
    return text.toString();
  }

  private static void until(Callable<Boolean> condition) throws Exception {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    while (!condition.call()) {
      assertThat(System.nanoTime()).as("waited for a minute").isLessThan(deadline);
    }
  }
}
