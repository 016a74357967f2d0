package io.orderpulse.sandbox.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderpulse.jobs.kafka.Topic;
import io.orderpulse.sandbox.demo.DemoTiming;
import io.orderpulse.sandbox.live.Installation;
import io.orderpulse.sandbox.live.LiveRun;
import io.orderpulse.sandbox.server.Await;
import io.orderpulse.sandbox.server.SandboxServers;
import io.orderpulse.sandbox.simulator.SimConfig;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** kill -9 of the only TaskManager in the middle of a run: nothing is lost, nothing doubled. */
@ExtendWith(SharedServers.class)
class TaskManagerKillITCase {

  private static final double SPEED = 1440;
  private static final Duration LENGTH = Duration.ofSeconds(60);
  private static final Duration KILL_AT = Duration.ofSeconds(25);

  @Test
  void anomaliesAndDocumentsAreThoseOfTheTruth(SandboxServers servers, @TempDir Path directory)
      throws Exception {
    SimConfig config = LiveRun.config(7, 400, 3);
    try (Installation installation = new Installation(servers, "kill");
        LiveRun run = new LiveRun(installation, directory, config, SPEED)) {
      run.start(LENGTH);
      run.await(KILL_AT);
      String health = installation.jobs().ids().get("health");
      assertThat(installation.flink().completedCheckpoints(health)).isPositive();
      servers.flink().killTaskManager();
      Await.until(
          "the loss to be seen",
          DemoTiming.JOBS_START,
          () -> !installation.flink().allTasksRun(health));
      servers.flink().startTaskManager();
      installation.jobs().awaitRunning();

      run.drain();
      installation.stopWriters();
      System.out.printf("kill: %d events%n", run.events());
      Verdict.of(run).requirePerfect(30);
      OrderHealthContract.require(installation.read(Topic.ORDER_HEALTH));
      new Documents(installation).awaitEqual(DemoTiming.DRAIN);
    }
  }
}
