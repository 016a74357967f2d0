package io.orderpulse.jobs.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.orderpulse.jobs.config.ClockConfig;
import io.orderpulse.jobs.config.KafkaConfig;
import io.orderpulse.jobs.testing.EmbeddedKafka;
import io.orderpulse.jobs.testing.KafkaTool;
import io.orderpulse.jobs.testing.MiniClusters;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.test.junit5.MiniClusterExtension;
import org.apache.flink.util.CloseableIterator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

@SuppressWarnings("try") // Flink's iterator says that close may be interrupted
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class LiveSourceITCase {

  @RegisterExtension static final EmbeddedKafka KAFKA = new EmbeddedKafka();

  @RegisterExtension static final MiniClusterExtension FLINK = MiniClusters.withSlots(4);

  private static final Duration SECONDS_2 = Duration.ofSeconds(2);

  /** Reads slowly and in turns, so that the watermark has a chance to follow. */
  private static final Map<String, String> SMALL_FETCHES =
      Map.of("max.partition.fetch.bytes", "8000");

  private static final long DAY = Duration.ofDays(1).toMillis();

  @Test
  void readsASkewedBacklogOfTwoDaysWithoutALateEvent() throws Exception {
    KafkaConfig config = KAFKA.config("skewed", SMALL_FETCHES);
    KAFKA.create(4, List.of("skewed.in"));
    long now = System.currentTimeMillis();
    int[] counts = {60_000, 2_000, 50, 5};
    try (KafkaTool tool = new KafkaTool(KAFKA.bootstrap())) {
      for (int partition = 0; partition < counts.length; partition++) {
        for (int i = 1; i <= counts[partition]; i++) {
          tool.send("skewed.in", partition, "" + (now - 2 * DAY + 2 * DAY * i / counts[partition]));
        }
      }
    }
    List<WatermarkWatch.Seen> seen =
        run(config, 2, JobClock.wall(), all -> count(all) == 62_055 && last(all) > now);
    assertThat(seen).filteredOn(WatermarkWatch.Seen::late).isEmpty();
    // Unless all was read between two ticks, it followed the events rather than jumping at the end,
    // so there was something to be late for; how fast it reads is the machine's affair.
    assumeThat(seen)
        .filteredOn(s -> s.watermark() && s.time() < now - DAY / 24)
        .as("watermarks during the backlog")
        .isNotEmpty();
  }

  @Test
  void silenceMovesTheWatermarkWithAnAcceleratedClockAlsoBehindTransactionMarkers()
      throws Exception {
    KafkaConfig config = KAFKA.config("quiet");
    KAFKA.create(3, List.of("quiet.in"));
    Instant start = Instant.parse("2026-02-14T00:00:00Z");
    JobClock clock = JobClock.of(new ClockConfig(3_600, start, Instant.now()));
    try (KafkaTool tool = new KafkaTool(KAFKA.bootstrap())) {
      tool.sendInTransaction("quiet.in", 1, List.of("" + start.toEpochMilli()));
    }
    long deadline = start.toEpochMilli() + DAY / 4;
    // More tasks than partitions: the fourth has nothing to read and must not hold the others back.
    List<WatermarkWatch.Seen> seen = run(config, 4, clock, all -> last(all) > deadline);
    assertThat(seen)
        .filteredOn(s -> !s.watermark())
        .hasSize(1)
        .noneMatch(WatermarkWatch.Seen::late);
    assertThat(last(seen)).isLessThan(clock.now());
  }

  @Test
  void importsAndBrokenRecordsDoNotMoveTheWatermark() throws Exception {
    KafkaConfig config = KAFKA.config("import");
    KAFKA.create(1, List.of("import.in"));
    try (KafkaTool tool = new KafkaTool(KAFKA.bootstrap())) {
      for (int i = 1; i <= 100; i++) {
        tool.send("import.in", 0, "-" + i);
      }
      tool.send("import.in", 0, "1771000000000");
    }
    List<WatermarkWatch.Seen> seen =
        run(config, 1, JobClock.wall(), all -> count(all) == 101 && last(all) > Long.MIN_VALUE);
    assertThat(seen)
        .filteredOn(WatermarkWatch.Seen::watermark)
        .extracting(WatermarkWatch.Seen::time)
        .first()
        .isEqualTo(1_771_000_000_000L - 2_001);
  }

  @Test
  void aJobThatIsBehindHoldsTheClockBack() throws Exception {
    KafkaConfig config = KAFKA.config("behind");
    KAFKA.create(1, List.of("behind.raw", "behind.in"));
    try (KafkaTool tool = new KafkaTool(KAFKA.bootstrap())) {
      tool.send("behind.raw", 0, "1");
      tool.send("behind.in", 0, "1771000000000");
      tool.flush();
      LiveTime time = new LiveTime(JobClock.wall(), SECONDS_2, SECONDS_2);
      LiveSource<Long> source =
          LiveSource.behind(
              new Upstream("behind-upstream", List.of("behind.raw")),
              config,
              "watch",
              List.of("behind.in"),
              new PlainTimes(),
              time);
      try (CloseableIterator<WatermarkWatch.Seen> results = start(source, 1)) {
        List<WatermarkWatch.Seen> seen = new ArrayList<>();
        readUntil(results, seen, all -> last(all) == 1_771_000_000_000L - 2_001);
        // The same topic without the other job: there the clock takes over, which takes a while.
        run(config, 1, time.clock(), all -> last(all) > 1_771_000_000_000L);
        tool.send("behind.in", 0, "1771000060000");
        tool.flush();
        readUntil(results, seen, all -> last(all) > 1_771_000_000_000L);
        assertThat(last(seen)).isEqualTo(1_771_000_060_000L - 2_001);
        long committed = System.currentTimeMillis();
        tool.commit("behind-upstream", "behind.raw", 0, 1);
        readUntil(results, seen, all -> last(all) > committed - 2_001);
      }
    }
  }

  private static List<WatermarkWatch.Seen> run(
      KafkaConfig config,
      int parallelism,
      JobClock clock,
      Predicate<List<WatermarkWatch.Seen>> enough)
      throws Exception {
    LiveSource<Long> source =
        LiveSource.outside(
            config,
            "watch",
            List.of(config.topics().prefix() + ".in"),
            new PlainTimes(),
            new LiveTime(clock, SECONDS_2, SECONDS_2));
    List<WatermarkWatch.Seen> seen = new ArrayList<>();
    try (CloseableIterator<WatermarkWatch.Seen> results = start(source, parallelism)) {
      readUntil(results, seen, enough);
    }
    return seen;
  }

  private static CloseableIterator<WatermarkWatch.Seen> start(
      LiveSource<Long> source, int parallelism) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.setParallelism(parallelism);
    DataStream<WatermarkWatch.Seen> watched =
        env.fromSource(source, WatermarkStrategy.noWatermarks(), "live")
            .rescale()
            .transform("watch", TypeInformation.of(WatermarkWatch.Seen.class), new WatermarkWatch())
            .setParallelism(1);
    CloseableIterator<WatermarkWatch.Seen> results = watched.collectAsync();
    env.executeAsync();
    return results;
  }

  private static void readUntil(
      CloseableIterator<WatermarkWatch.Seen> results,
      List<WatermarkWatch.Seen> seen,
      Predicate<List<WatermarkWatch.Seen>> enough) {
    while (!enough.test(seen) && results.hasNext()) {
      seen.add(results.next());
    }
  }

  private static long count(List<WatermarkWatch.Seen> seen) {
    return seen.size() < 100 || seen.get(seen.size() - 1).watermark()
        ? seen.stream().filter(s -> !s.watermark()).count()
        : -1;
  }

  private static long last(List<WatermarkWatch.Seen> seen) {
    for (int i = seen.size() - 1; i >= 0; i--) {
      if (seen.get(i).watermark()) {
        return seen.get(i).time();
      }
    }
    return Long.MIN_VALUE;
  }
}
