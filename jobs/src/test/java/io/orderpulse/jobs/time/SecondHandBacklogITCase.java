package io.orderpulse.jobs.time;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderpulse.events.json.Rfc3339;
import io.orderpulse.jobs.config.KafkaConfig;
import io.orderpulse.jobs.config.Settings;
import io.orderpulse.jobs.intake.IntakeJob;
import io.orderpulse.jobs.testing.EmbeddedKafka;
import io.orderpulse.jobs.testing.KafkaTool;
import io.orderpulse.jobs.testing.MiniClusters;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.test.junit5.MiniClusterExtension;
import org.apache.flink.util.CloseableIterator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Intake works off a backlog of two days of several topics, so the events lie in their topic in
 * quite another order than they happened. A reader of that topic must not find any of them late.
 */
@SuppressWarnings("try") // Flink's iterator says that close may be interrupted
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class SecondHandBacklogITCase {

  @RegisterExtension static final EmbeddedKafka KAFKA = new EmbeddedKafka();

  @RegisterExtension static final MiniClusterExtension FLINK = MiniClusters.withSlots(4);

  private static final long DAY = Duration.ofDays(1).toMillis();
  private static final int EACH = 3_000;

  @Test
  void findsNoLateEventInTheBacklogOfAnother() throws Exception {
    KafkaConfig config = KAFKA.config("second");
    KAFKA.create(2, config.topics().all());
    List<String> raw = config.topics().raw().subList(0, 3);
    long now = System.currentTimeMillis();
    try (KafkaTool tool = new KafkaTool(KAFKA.bootstrap())) {
      for (String topic : raw) {
        for (int i = 0; i < EACH; i++) {
          tool.send(topic, i % 2, event(topic, i, now - 2 * DAY + 2 * DAY * i / EACH));
        }
      }
      tool.flush();
      JobClient intake = startIntake();
      while (tool.readAll("second.events").size() < EACH * raw.size()) {
        assertThat(intake.getJobStatus().get().isTerminalState()).isFalse();
      }
      List<WatermarkWatch.Seen> seen = new ArrayList<>();
      try (CloseableIterator<WatermarkWatch.Seen> results = startReader(config)) {
        while (seen.isEmpty() || !past(seen.get(seen.size() - 1), now - 30_000)) {
          seen.add(results.next());
        }
      }
      intake.cancel().get();
      assertThat(seen).filteredOn(s -> !s.watermark()).hasSize(EACH * raw.size());
      assertThat(disorder(seen)).as("the backlog came out of order").isGreaterThan(3_600_000);
      assertThat(seen).filteredOn(WatermarkWatch.Seen::late).isEmpty();
    }
  }

  private static JobClient startIntake() throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.setParallelism(2);
    env.enableCheckpointing(300);
    IntakeJob.build(
        env,
        Settings.of(
            "--set", "kafka.bootstrap-servers=" + KAFKA.bootstrap(),
            "--set", "topics.prefix=second",
            "--set", "kafka.group-prefix=second"));
    return env.executeAsync("intake");
  }

  private static CloseableIterator<WatermarkWatch.Seen> startReader(KafkaConfig config)
      throws Exception {
    LiveSource<Long> source =
        LiveSource.behind(
            IntakeJob.upstream(config),
            config,
            "reader",
            List.of("second.events"),
            new EventTimes(),
            new LiveTime(JobClock.wall(), Duration.ofSeconds(10), Duration.ofSeconds(5)));
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.setParallelism(1);
    CloseableIterator<WatermarkWatch.Seen> results =
        env.fromSource(source, WatermarkStrategy.noWatermarks(), "live")
            .transform("watch", TypeInformation.of(WatermarkWatch.Seen.class), new WatermarkWatch())
            .collectAsync();
    env.executeAsync("reader");
    return results;
  }

  private static boolean past(WatermarkWatch.Seen seen, long time) {
    return seen.watermark() && seen.time() > time;
  }

  /** The furthest that an event came behind a newer one, ms. */
  private static long disorder(List<WatermarkWatch.Seen> seen) {
    long newest = Long.MIN_VALUE;
    long worst = 0;
    for (WatermarkWatch.Seen s : seen) {
      if (!s.watermark()) {
        newest = Math.max(newest, s.time());
        worst = Math.max(worst, newest - s.time());
      }
    }
    return worst;
  }

  private static String event(String topic, int number, long time) {
    return "{\"specversion\":\"1.0\",\"id\":\"%d\",\"source\":\"%s\",\"type\":\"t\",\"subject\":\"S%d\",\"time\":\"%s\"}"
        .formatted(number, topic, number % 50, Rfc3339.format(time));
  }
}
