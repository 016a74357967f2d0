package io.orderpulse.sandbox.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.orderpulse.cep.yaml.RuleFiles;
import io.orderpulse.jobs.kafka.Topic;
import io.orderpulse.sandbox.OrderPulse;
import io.orderpulse.sandbox.demo.DemoClock;
import io.orderpulse.sandbox.demo.DemoTiming;
import io.orderpulse.sandbox.live.Installation;
import io.orderpulse.sandbox.live.LiveRun;
import io.orderpulse.sandbox.server.Await;
import io.orderpulse.sandbox.server.SandboxServers;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A shorter limit is published to the running jobs, outlives kill -9, and is rolled back. */
@ExtendWith(SharedServers.class)
class PublishedRulesITCase {

  private static final Duration BOUND = Duration.ofSeconds(60);
  private static final Duration AGO = Duration.ofMinutes(2);

  @Test
  void aShorterLimitTakesEffectAndOutlivesTheTaskManager(
      SandboxServers servers, @TempDir Path folder) throws Exception {
    String shorter =
        RuleFiles.builtIn().contents().get("sync-miss").replace("\"PT5M\"", "\"PT1M\"");
    Path file = Files.writeString(folder.resolve("sync-miss.yaml"), shorter);
    DemoClock clock = new DemoClock(1, LiveRun.START, Instant.now());
    try (Installation installation = new Installation(servers, "rules")) {
      installation.submit(clock);
      paid(installation, "O-RULE-1", clock);
      Await.until("the order", BOUND, () -> !installation.read(Topic.ORDER_HEALTH).isEmpty());
      assertThat(said(installation)).isEmpty();

      long before = System.nanoTime();
      assertThat(rules(installation, "publish", file.toString())).startsWith("sync-miss v2 ");
      long published = System.nanoTime();
      await(installation, "O-RULE-1 OPEN v2");
      System.out.printf(
          "rules: publish took %d ms, anomaly %d ms after it%n",
          millis(before, published), millis(published, System.nanoTime()));

      String health = installation.jobs().ids().get("health");
      installation.jobs().awaitFlushed("health", DemoTiming.DRAIN);
      servers.flink().killTaskManager();
      Await.until(
          "the loss to be seen",
          DemoTiming.JOBS_START,
          () -> !installation.flink().allTasksRun(health));
      long killed = System.nanoTime();
      servers.flink().startTaskManager();
      installation.jobs().awaitRunning();
      paid(installation, "O-RULE-2", clock);
      await(installation, "O-RULE-2 OPEN v2");
      System.out.printf(
          "rules: v2 in force %d ms after the loss was seen%n", millis(killed, System.nanoTime()));

      long rolled = System.nanoTime();
      assertThat(rules(installation, "rollback", "sync-miss"))
          .startsWith("sync-miss v3 gets the content of v1 from the rule files");
      await(installation, "O-RULE-1 RESOLVED RULE_CHANGED");
      await(installation, "O-RULE-2 RESOLVED RULE_CHANGED");
      System.out.printf(
          "rules: rolled back %d ms after the command began%n", millis(rolled, System.nanoTime()));
    }
  }

  private static long millis(long from, long to) {
    return (to - from) / 1_000_000;
  }

  private static void paid(Installation installation, String order, DemoClock clock) {
    long time = clock.now() - AGO.toMillis();
    try (Sender sender = new Sender(installation)) {
      sender.send("channel", Samples.placed(order, time, Person.of(1)));
      sender.send("channel", Samples.paid(order, time));
    }
  }

  private static String rules(Installation installation, String command, String what) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code =
        OrderPulse.commandLine()
            .setOut(new PrintWriter(out))
            .setErr(new PrintWriter(err))
            .execute(
                "rules",
                command,
                what,
                "--bootstrap-servers",
                installation.servers().kafka().bootstrap(),
                "--prefix",
                installation.topics().prefix());
    assertThat(err.toString()).isEmpty();
    assertThat(code).isZero();
    return out.toString();
  }

  private static void await(Installation installation, String transition) {
    Await.until(transition, BOUND, () -> said(installation).contains(transition));
  }

  private static List<String> said(Installation installation) {
    return installation.read(Topic.ANOMALIES).stream()
        .map(record -> record.json().path("data"))
        .filter(data -> data.path("rule").path("id").asText().equals("sync-miss"))
        .map(PublishedRulesITCase::transition)
        .toList();
  }

  private static String transition(JsonNode data) {
    String resolution = data.path("resolution").asText("");
    boolean resolved = data.path("status").asText().equals("RESOLVED");
    return "%s %s %s"
        .formatted(
            data.path("subject").path("id").asText(),
            data.path("status").asText(),
            resolved ? resolution : "v" + data.path("rule").path("version").asInt());
  }
}
