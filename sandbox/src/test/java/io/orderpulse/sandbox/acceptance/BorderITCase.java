package io.orderpulse.sandbox.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderpulse.jobs.kafka.Topic;
import io.orderpulse.sandbox.acceptance.BrokenRecords.Broken;
import io.orderpulse.sandbox.acceptance.Indices.Stored;
import io.orderpulse.sandbox.acceptance.PlantedEvents.Planted;
import io.orderpulse.sandbox.demo.DemoClock;
import io.orderpulse.sandbox.demo.DemoTiming;
import io.orderpulse.sandbox.live.Installation;
import io.orderpulse.sandbox.live.LiveRun;
import io.orderpulse.sandbox.live.TopicRecord;
import io.orderpulse.sandbox.server.Await;
import io.orderpulse.sandbox.server.SandboxServers;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Jobs submitted with Flink's own client, broken records, and people who have to stay outside. */
@ExtendWith(SharedServers.class)
class BorderITCase {

  private static final Set<String> BY_OTHERS =
      Set.of("voice.classified", "signoff.read", "order.routed", "merge.group.changed");

  /** What intake has let through, without what other jobs made of it. */
  private static long passed(Installation installation) {
    return installation.read(Topic.EVENTS).stream()
        .map(event -> event.json().path("type").asText())
        .filter(type -> !BY_OTHERS.contains(type))
        .count();
  }

  private static final int PEOPLE = 200;
  private static final int BROKEN = 33;
  private static final double SPEED = 60;
  private static final Duration BOUND = Duration.ofSeconds(60);

  @Test
  void brokenRecordsAreRejectedAndNobodyPassesTheBorder(SandboxServers servers) throws Exception {
    try (Installation installation = new Installation(servers, "border")) {
      DemoClock clock = new DemoClock(SPEED, LiveRun.START, Instant.now());
      installation.flinkRun(clock);
      List<Planted> good = PlantedEvents.of(PEOPLE, clock.now());
      List<Broken> broken = BrokenRecords.of(PEOPLE);
      assertThat(broken).hasSize(BROKEN);
      send(installation, good, broken);

      long forwarded = good.stream().filter(Planted::forwarded).count();
      Await.until(
          "all to be processed",
          BOUND,
          () ->
              passed(installation) >= forwarded
                  && installation.read(Topic.REJECTED).size() >= BROKEN);
      Await.until(
          "anomalies about people",
          BOUND,
          () -> rules(installation).containsAll(List.of("merge-candidates", "sync-miss")));
      installation.jobs().awaitFlushed("health", DemoTiming.DRAIN);
      assertThat(passed(installation)).isEqualTo(forwarded);
      Rejections.require(installation, broken);
      awaitDocuments(installation);

      nobodyBehindTheBorder(installation);
      for (Map.Entry<String, String> job : installation.jobs().ids().entrySet()) {
        assertThat(installation.flink().failure(job.getValue())).as(job.getKey()).isEmpty();
      }
    }
  }

  private static void send(Installation installation, List<Planted> good, List<Broken> broken) {
    try (Sender sender = new Sender(installation)) {
      int next = 0;
      for (Planted planted : good) {
        sender.send(planted.topic(), planted.event());
        if (next < broken.size()) { // among the good ones
          Broken one = broken.get(next++);
          sender.send(one.topic(), one.value());
        }
      }
    }
  }

  private static List<String> rules(Installation installation) {
    return installation.read(Topic.ANOMALIES).stream()
        .map(r -> r.json().path("data").path("rule").path("id").asText())
        .toList();
  }

  private static void awaitDocuments(Installation installation) {
    Await.until(
        "the documents",
        BOUND,
        () ->
            Indices.of(installation).all("timeline-*").size()
                == Latest.timeline(installation.read(Topic.TIMELINE)).size());
  }

  private static void nobodyBehindTheBorder(Installation installation)
      throws IOException, InterruptedException {
    Leaks outside = new Leaks();
    Leaks topics = new Leaks();
    for (Topic topic : Topic.values()) {
      for (TopicRecord record : installation.read(topic)) {
        Leaks into = topic.raw() ? outside : topics;
        String place = record.topic() + "/" + record.partition() + "/" + record.offset();
        search(into, place, record.key());
        search(into, place, record.value());
      }
    }
    Leaks documents = new Leaks();
    for (Stored document : Indices.of(installation).all("*").values()) {
      documents.search(document.index(), document.id().getBytes(StandardCharsets.UTF_8));
      documents.search(
          document.index() + "/" + document.id(),
          document.source().toString().getBytes(StandardCharsets.UTF_8));
    }
    for (String id : installation.jobs().ids().values()) {
      installation
          .flink()
          .savepoint(id, installation.servers().flink().savepoints().toUri(), false, BOUND);
    }
    Leaks files = new Leaks();
    Path run = installation.servers().run().path();
    int states = RunFiles.search(files, run);
    assertThat(states).as("checkpoints and savepoints with an order in them").isPositive();
    System.out.printf(
        "border: searched %d records, %d documents, %d files (%d MB); outside %d finds%n",
        topics.places(),
        documents.places(),
        files.places(),
        files.bytes() >> 20,
        outside.found().size());

    assertThat(outside.found()).as("the search itself").hasSizeGreaterThanOrEqualTo(PEOPLE);
    assertThat(documents.places()).isGreaterThan(PEOPLE / 2);
    assertThat(topics.found()).as("topics behind the border").isEmpty();
    assertThat(documents.found()).as("documents").isEmpty();
    assertThat(files.found()).as("checkpoints, savepoints, logs").isEmpty();
  }

  private static void search(Leaks leaks, String place, byte[] bytes) {
    if (bytes != null) {
      leaks.search(place, bytes);
    }
  }
}
