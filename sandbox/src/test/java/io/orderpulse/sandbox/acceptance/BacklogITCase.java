package io.orderpulse.sandbox.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.orderpulse.events.json.Rfc3339;
import io.orderpulse.jobs.kafka.Topic;
import io.orderpulse.sandbox.demo.DemoClock;
import io.orderpulse.sandbox.demo.DemoTiming;
import io.orderpulse.sandbox.live.Installation;
import io.orderpulse.sandbox.live.LiveRun;
import io.orderpulse.sandbox.live.TopicRecord;
import io.orderpulse.sandbox.server.Await;
import io.orderpulse.sandbox.server.SandboxServers;
import io.orderpulse.sandbox.simulator.SimConfig;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The jobs were down for two days, come back, catch up, and then hear nothing more. */
@ExtendWith(SharedServers.class)
class BacklogITCase {

  private static final double SPEED = 60;
  private static final Duration OUTAGE = Duration.ofDays(2);
  private static final Duration SYNC_LIMIT = Duration.ofMinutes(5);

  /** Out-of-orderness, quiet and the next look at the broker, of two jobs, with room. */
  private static final long LONGEST_DELAY_MS = 30_000;

  @Test
  void backlogRaisesWhatTheSameEventsInTimeRaiseAndSilenceStillFires(
      SandboxServers servers, @TempDir Path directory) throws Exception {
    long back = LiveRun.START.plus(OUTAGE).toEpochMilli();
    SimConfig config = LiveRun.config(13, 400, 3);
    try (Installation installation = new Installation(servers, "backlog");
        LiveRun run = new LiveRun(installation, directory, config, SPEED)) {
      run.sendBacklog(back);
      DemoClock clock = new DemoClock(SPEED, Instant.ofEpochMilli(back), Instant.now());
      long submitted = System.nanoTime();
      installation.submit(clock);
      installation.jobs().awaitWatermark(back, DemoTiming.DRAIN);
      installation.jobs().awaitFlushed("health", DemoTiming.DRAIN);
      System.out.printf(
          "backlog: %d events read %.1f s after the submission%n",
          run.events(), (System.nanoTime() - submitted) / 1e9);
      Verdict.of(run, back).requirePerfect(30);
      assertThat(resolvedLate(installation)).as("LATE_EVENT").isEmpty();
      assertThat(late(installation)).as("late events").isZero();

      deadlineOfTheLastOrderFires(installation, clock);
    }
  }

  /** All sources fall silent after one order was placed and paid. */
  private static void deadlineOfTheLastOrderFires(Installation installation, DemoClock clock) {
    long paid = clock.now();
    Sender sender = new Sender(installation);
    sender.send("channel", Samples.placed("O-LAST", paid - 1_000, Person.of(0)));
    sender.send("channel", Samples.paid("O-LAST", paid));
    sender.close();
    JsonNode[] found = new JsonNode[1];
    Await.until(
        "sync-miss of the last order",
        DemoTiming.DRAIN,
        () -> {
          found[0] =
              installation.read(Topic.ANOMALIES).stream()
                  .map(r -> r.json().path("data"))
                  .filter(d -> d.path("dedup_key").asText().equals("sync-miss|order|O-LAST"))
                  .findFirst()
                  .orElse(null);
          return found[0] != null;
        });
    long due = paid + SYNC_LIMIT.toMillis();
    assertThat(found[0].path("status").asText()).isEqualTo("OPEN");
    assertThat(found[0].path("episode").asLong()).isEqualTo(due);
    long detected = Rfc3339.parse(found[0].path("times").path("detected").asText());
    long delay = Math.round((detected - due) / SPEED);
    System.out.printf("silence: deadline fired %d ms (real time) after it was due%n", delay);
    assertThat(delay).isBetween(0L, LONGEST_DELAY_MS);
  }

  private static List<String> resolvedLate(Installation installation) {
    return installation.read(Topic.ANOMALIES).stream()
        .map(TopicRecord::json)
        .filter(e -> e.path("data").path("resolution").asText().equals("LATE_EVENT"))
        .map(e -> e.path("id").asText())
        .toList();
  }

  private static long late(Installation installation) {
    return installation.read(Topic.EVENTS).stream()
        .filter(r -> r.json().path("late").asBoolean())
        .count();
  }
}
