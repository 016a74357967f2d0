package io.orderpulse.sandbox.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.orderpulse.cep.rule.Release;
import io.orderpulse.cep.yaml.RuleFiles;
import io.orderpulse.events.json.Rfc3339;
import io.orderpulse.jobs.kafka.Topic;
import io.orderpulse.sandbox.OrderPulse;
import io.orderpulse.sandbox.demo.DemoClock;
import io.orderpulse.sandbox.live.Installation;
import io.orderpulse.sandbox.live.LiveRun;
import io.orderpulse.sandbox.server.Await;
import io.orderpulse.sandbox.server.SandboxServers;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a person says on the command line reaches the running jobs; rules give signs of life. */
@ExtendWith(SharedServers.class)
class FeedbackITCase {

  private static final Duration BOUND = Duration.ofSeconds(90);
  private static final Duration AGO = Duration.ofMinutes(10);
  private static final String KEY = "sync-miss|order|O-FEED-1";

  @Test
  void anAnomalyIsAcknowledgedSnoozedAndClosed(SandboxServers servers) throws Exception {
    DemoClock clock = new DemoClock(1, LiveRun.START, Instant.now());
    try (Installation installation = new Installation(servers, "feedback")) {
      installation.submit(clock);
      paid(installation, clock);
      await(installation, "OPEN true");

      say(installation, clock, "acknowledged");
      await(installation, "ACKNOWLEDGED true");
      say(installation, clock, "snoozed", "--for", "PT1H");
      await(installation, "UPDATED false");
      say(installation, clock, "closed");
      await(installation, "RESOLVED true");

      assertThat(said(installation))
          .startsWith("OPEN true")
          .endsWith("ACKNOWLEDGED true", "UPDATED false", "RESOLVED true");
      long alive =
          RuleFiles.builtIn().orThrow().rules().stream()
              .filter(rule -> rule.release().status() != Release.Status.OFF)
              .count();
      Await.until(
          "signs of life of each rule",
          BOUND,
          () ->
              installation.read(Topic.HEARTBEAT).stream()
                      .map(r -> r.json().path("data").path("rule").asText())
                      .distinct()
                      .count()
                  == alive);
      assertThat(installation.read(Topic.ANOMALIES_SHADOW)).isEmpty();
    }
  }

  private static void paid(Installation installation, DemoClock clock) {
    long time = clock.now() - AGO.toMillis();
    try (Sender sender = new Sender(installation)) {
      sender.send("channel", Samples.placed("O-FEED-1", time, Person.of(1)));
      sender.send("channel", Samples.paid("O-FEED-1", time));
    }
  }

  private static void say(Installation installation, DemoClock clock, String word, String... more) {
    StringWriter err = new StringWriter();
    List<String> args =
        new ArrayList<>(
            List.of(
                "feedback",
                KEY,
                word,
                "--by",
                "S1024",
                "--at",
                Rfc3339.format(clock.now()),
                "--bootstrap-servers",
                installation.servers().kafka().bootstrap(),
                "--prefix",
                installation.topics().prefix()));
    args.addAll(List.of(more));
    int code =
        OrderPulse.commandLine()
            .setOut(new PrintWriter(new StringWriter()))
            .setErr(new PrintWriter(err))
            .execute(args.toArray(String[]::new));
    assertThat(err.toString()).isEmpty();
    assertThat(code).isZero();
  }

  private static void await(Installation installation, String transition) {
    Await.until(transition, BOUND, () -> said(installation).contains(transition));
  }

  private static List<String> said(Installation installation) {
    return installation.read(Topic.ANOMALIES).stream()
        .map(record -> record.json().path("data"))
        .filter(data -> data.path("dedup_key").asText().equals(KEY))
        .map(FeedbackITCase::transition)
        .toList();
  }

  private static String transition(JsonNode data) {
    return data.path("status").asText() + " " + data.path("notify").asBoolean();
  }
}
