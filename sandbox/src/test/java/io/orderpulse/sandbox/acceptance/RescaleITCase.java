package io.orderpulse.sandbox.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderpulse.cep.yaml.RuleFiles;
import io.orderpulse.jobs.kafka.Topic;
import io.orderpulse.sandbox.OrderPulse;
import io.orderpulse.sandbox.live.Installation;
import io.orderpulse.sandbox.live.LiveRun;
import io.orderpulse.sandbox.server.SandboxServers;
import io.orderpulse.sandbox.simulator.SimConfig;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * The health job goes on from savepoints with 1, 3 and 2 subtasks, while rules are updated and
 * switched off between savepoint and restore: the verdicts are those of an undisturbed run.
 */
@ExtendWith(SharedServers.class)
class RescaleITCase {

  private static final double SPEED = 1440;
  private static final Duration LENGTH = Duration.ofSeconds(75);

  /** A rule that finds what is planted, and one that finds nothing in this run. */
  private static final String UPDATED = "sync-miss";

  private static final String REMOVED = "warehouse-full";

  @Test
  void verdictsAreThoseOfTheTruth(SandboxServers servers, @TempDir Path folder) throws Exception {
    SimConfig config = LiveRun.config(11, 300, 3);
    Path update = folder.resolve("sync-miss.yaml");
    Files.writeString(
        update, RuleFiles.builtIn().contents().get(UPDATED).replace("ERP漏同步", "ERP没有收到订单"));
    Path directory = Files.createDirectories(folder.resolve("recording"));
    try (Installation installation = new Installation(servers, "rescale");
        LiveRun run = new LiveRun(installation, directory, config, SPEED)) {
      run.start(LENGTH);
      installation.end("index"); // its slots are for the third subtask
      Path savepoints = servers.run().sub("rescale");
      installation.rescaleHealth(run.clock(), savepoints, 1, () -> {});
      run.await(Duration.ofSeconds(20));
      installation.rescaleHealth(
          run.clock(), savepoints, 3, () -> rules(installation, "publish", update.toString()));
      run.await(Duration.ofSeconds(45));
      installation.rescaleHealth(
          run.clock(), savepoints, 2, () -> rules(installation, "off", REMOVED));

      run.drain();
      installation.stopWriters();
      System.out.printf("rescale: %d events%n", run.events());
      Verdict.of(run).requirePerfect(30);
      assertThat(names(installation, UPDATED)).contains("ERP漏同步", "ERP没有收到订单");
    }
  }

  private static List<String> names(Installation installation, String rule) {
    return installation.read(Topic.ANOMALIES).stream()
        .map(record -> record.json().path("data"))
        .filter(data -> data.path("rule").path("id").asText().equals(rule))
        .map(data -> data.path("text").path("zh").path("name").asText())
        .distinct()
        .toList();
  }

  private static void rules(Installation installation, String... words) {
    List<String> arguments = new ArrayList<>(List.of("rules"));
    arguments.addAll(List.of(words));
    arguments.addAll(List.of("--bootstrap-servers", installation.servers().kafka().bootstrap()));
    arguments.addAll(List.of("--prefix", installation.topics().prefix()));
    StringWriter err = new StringWriter();
    int code =
        OrderPulse.commandLine()
            .setOut(new PrintWriter(new StringWriter()))
            .setErr(new PrintWriter(err))
            .execute(arguments.toArray(String[]::new));
    assertThat(err.toString()).isEmpty();
    assertThat(code).isZero();
  }
}
