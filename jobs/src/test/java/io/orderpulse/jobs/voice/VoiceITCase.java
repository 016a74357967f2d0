package io.orderpulse.jobs.voice;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderpulse.events.Event;
import io.orderpulse.events.json.EventReader;
import io.orderpulse.events.json.Rfc3339;
import io.orderpulse.events.type.EventTypes;
import io.orderpulse.events.type.EventValidator;
import io.orderpulse.jobs.config.Settings;
import io.orderpulse.jobs.kafka.Topic;
import io.orderpulse.jobs.kafka.Topics;
import io.orderpulse.jobs.testing.EmbeddedKafka;
import io.orderpulse.jobs.testing.KafkaTool;
import io.orderpulse.jobs.testing.MiniClusters;
import io.orderpulse.jobs.testing.Savepoints;
import io.orderpulse.udfs.text.Lexicon;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.apache.flink.api.common.JobStatus;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 180, unit = TimeUnit.SECONDS)
class VoiceITCase {

  @RegisterExtension static final EmbeddedKafka KAFKA = new EmbeddedKafka();

  @RegisterExtension static final MiniClusterExtension FLINK = MiniClusters.withSlots(2);

  private static final String WORDS = "版本 %s\n[类别 QUALITY 质量]\n%s\n";
  private static final Instant START = Instant.parse("2026-02-14T02:00:00Z");

  @TempDir Path folder;
  private JobClient running;

  @Test
  void textsBecomeCategoriesAndNeverTravelOn() throws Exception {
    Topics topics = topics("read");
    try (KafkaTool tool = new KafkaTool(KAFKA.bootstrap())) {
      String in = topics.name(Topic.IN_VOICE);
      tool.send(in, 0, review("r1", "包装破了，打13812345678找王小明也没人接", ",\"rating\":5"));
      tool.send(in, 1, "no json at all");
      tool.send(in, 1, said("chat.said", "conversation_id", "c1", "漏发了一件", ",\"role\":\"agent\""));
      tool.send(in, 0, said("chat.said", "conversation_id", "c2", "是不是漏发了", ""));
      tool.send(in, 1, said("complaint.filed", "complaint_id", "p1", "没有破损", ""));
      tool.send(in, 1, said("order.paid", "order_id", "x", "漏发", ""));
      tool.send(in, 1, review("r9", "漏发", "").replace("2026-02-14", "2099-02-14"));
      tool.flush();
      JobClient job = start("read", 2, null);
      until(() -> tool.readAll("read.events").size() >= 4);
      stop(job);
      List<Event> events = events(tool, "read.events");
      assertThat(events).hasSize(4);
      for (Event event : events) {
        EventValidator.validate(EventTypes.find(event.type()), event.data());
        assertThat(event.source()).isEqualTo("/orderpulse/voice");
      }
      assertThat(categories(events, "r1")).containsExactly("PACKAGE_DAMAGED", "SERVICE_ATTITUDE");
      assertThat(categories(events, "c1")).isEmpty();
      assertThat(categories(events, "c2")).containsExactly("MISSING_ITEM");
      assertThat(categories(events, "p1")).isEmpty();
      Event review = find(events, "r1");
      assertThat(review.flag("rating_conflict")).isTrue();
      assertThat(review.text("lexicon_version")).isEqualTo(Lexicon.builtIn().version());
      assertThat(review.subject()).isEqualTo("O-r1");
      String written = text(tool, "read.events") + text(tool, "read.metrics");
      assertThat(written).doesNotContain("138").doesNotContain("王小明").doesNotContain("打1");
    }
  }

  @Test
  void theLexiconChangesWhileTheJobRunsAndSurvivesARestartWithMoreSubtasks() throws Exception {
    Topics topics = topics("lex");
    String in = topics.name(Topic.IN_VOICE);
    String words = topics.name(Topic.LEXICON);
    try (KafkaTool tool = new KafkaTool(KAFKA.bootstrap())) {
      JobClient job = start("lex", 1, null);
      awaitVersion(tool, in, "first", Lexicon.builtIn().version());
      publish(tool, words, "v2", "卡扣松脱");
      awaitVersion(tool, in, "second", "v2");
      tool.send(words, 0, LexiconMessage.KEY, "{\"text\":\"版本 v3\\n[类别 QUALITY]\\n(破\"}");
      tool.flush();
      // One that is sound comes behind the refused one, so the refused one was read by then.
      publish(tool, words, "v4", "卡扣断裂");
      awaitVersion(tool, in, "third", "v4");
      assertThat(events(tool, "lex.events"))
          .extracting(event -> event.text("lexicon_version"))
          .doesNotContain("v3");
      String savepoint = stop(job);
      JobClient again = start("lex", 2, savepoint);
      tool.send(in, 0, review("restored", "卡扣断裂", ""));
      tool.flush();
      until(() -> find(events(tool, "lex.events"), "restored") != null);
      Event restored = find(events(tool, "lex.events"), "restored");
      assertThat(restored.text("lexicon_version")).isEqualTo("v4");
      assertThat(categories(List.of(restored), "restored")).containsExactly("QUALITY");
      tool.send(words, 0, LexiconMessage.KEY, null);
      tool.flush();
      awaitVersion(tool, in, "back", Lexicon.builtIn().version());
      stop(again);
    }
  }

  @Test
  void aNewKindOfComplaintIsAMetricBeforeItHasAName() throws Exception {
    Topics topics = topics("trend");
    String in = topics.name(Topic.IN_VOICE);
    try (KafkaTool tool = new KafkaTool(KAFKA.bootstrap())) {
      String[] daily = {"东西收到了", "装上正好", "朋友推荐来的", "老客户了"};
      for (int minute = 0; minute < 4; minute++) {
        for (int i = 0; i < 60; i++) {
          String text =
              daily[i % 4]
                  + (minute == 2 && i < 12
                      ? "，" + daily[i % 3] + "支座偏心" + "了吧啊的哦".charAt(i % 5)
                      : "");
          String time = Rfc3339.format(START.plusSeconds(60 * minute + i / 2).toEpochMilli());
          tool.send(
              in,
              i % 2,
              review("t" + minute + "-" + i, text, "").replace("2026-02-14T02:00:00Z", time));
        }
      }
      tool.flush();
      JobClient job = start("trend", 2, null);
      until(() -> text(tool, "trend.metrics").contains("支座偏心"));
      stop(job);
      assertThat(text(tool, "trend.metrics"))
          .contains("\"metric\":\"voice_trend\"")
          .contains("\"num\":12.0")
          .doesNotContain("东西收到");
    }
  }

  /** A failed test must not keep the slots of the next. */
  @AfterEach
  void cancel() throws Exception {
    if (!running.getJobStatus().get().isGloballyTerminalState()) {
      running.cancel().get();
    }
  }

  private void publish(KafkaTool tool, String topic, String version, String word) throws Exception {
    String text = WORDS.formatted(version, word);
    byte[] value = LexiconMessage.write(Lexicon.parse(text), text, "quality-1");
    tool.send(topic, 0, LexiconMessage.KEY, new String(value, StandardCharsets.UTF_8));
    tool.flush();
  }

  /** Sends lines until one is read by that version: nobody knows when a broadcast arrives. */
  private void awaitVersion(KafkaTool tool, String in, String id, String version) throws Exception {
    int[] number = {0};
    until(
        () -> {
          tool.send(in, number[0] % 2, review(id + number[0]++, "很好", ""));
          tool.flush();
          return events(tool, in.replace("in.voice", "events")).stream()
              .anyMatch(
                  event ->
                      event.text("ref_id").startsWith(id)
                          && version.equals(event.text("lexicon_version")));
        });
  }

  private Topics topics(String prefix) {
    Topics topics = new Topics(prefix);
    KAFKA.create(2, topics.all());
    return topics;
  }

  private JobClient start(String prefix, int parallelism, String savepoint) throws Exception {
    Configuration flink = new Configuration();
    flink.set(PipelineOptions.GENERIC_TYPES, false);
    flink.set(PipelineOptions.AUTO_GENERATE_UIDS, false);
    flink.set(PipelineOptions.OBJECT_REUSE, true);
    flink.set(RestartStrategyOptions.RESTART_STRATEGY, "none");
    flink.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, Duration.ofMillis(500));
    flink.set(
        CheckpointingOptions.CHECKPOINTS_DIRECTORY,
        folder.resolve("checkpoints").toUri().toString());
    if (savepoint != null) {
      flink.set(StateRecoveryOptions.SAVEPOINT_PATH, savepoint);
    }
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment(flink);
    env.setParallelism(parallelism);
    VoiceJob.build(
        env,
        Settings.of(
            "--set",
            "kafka.bootstrap-servers=" + KAFKA.bootstrap(),
            "--set",
            "topics.prefix=" + prefix,
            "--set",
            "kafka.group-prefix=" + prefix,
            "--set",
            "voice.trend-window=PT1M"));
    running = env.executeAsync("voice " + prefix);
    return running;
  }

  private String stop(JobClient job) throws Exception {
    return Savepoints.stop(job, folder.resolve("savepoints"));
  }

  private static String review(String id, String text, String more) {
    return said("review.posted", "review_id", id, text, more);
  }

  private static String said(String type, String idField, String id, String text, String more) {
    return "{\"specversion\":\"1.0\",\"id\":\"%s\",\"source\":\"voice/shop\",\"type\":\"%s\",\"time\":\"2026-02-14T02:00:00Z\",\"data\":{\"%s\":\"%s\",\"order_id\":\"O-%s\",\"text\":\"%s\"%s}}"
        .formatted(id, type, idField, id, id, text, more);
  }

  private static List<Event> events(KafkaTool tool, String topic) throws Exception {
    List<Event> events = new ArrayList<>();
    for (ConsumerRecord<byte[], byte[]> record : tool.readAll(topic)) {
      events.add(new EventReader().read(record.value()));
    }
    return events;
  }

  private static String text(KafkaTool tool, String topic) throws Exception {
    StringBuilder text = new StringBuilder();
    for (ConsumerRecord<byte[], byte[]> record : tool.readAll(topic)) {
      text.append(new String(record.value(), StandardCharsets.UTF_8)).append('\n');
    }
    return text.toString();
  }

  private static Event find(List<Event> events, String ref) {
    return events.stream().filter(e -> ref.equals(e.text("ref_id"))).findFirst().orElse(null);
  }

  private static List<Object> categories(List<Event> events, String ref) {
    return List.copyOf((List<?>) find(events, ref).data().get("categories"));
  }

  private void until(Callable<Boolean> condition) throws Exception {
    long end = System.nanoTime() + Duration.ofSeconds(90).toNanos();
    while (!condition.call()) {
      if (running.getJobStatus().get() == JobStatus.FAILED) {
        running.getJobExecutionResult().get(); // throws the cause
      }
      assertThat(System.nanoTime()).as("waited 90 s in vain").isLessThan(end);
    }
  }
}
