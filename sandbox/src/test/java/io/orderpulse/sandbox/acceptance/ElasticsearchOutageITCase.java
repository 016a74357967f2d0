package io.orderpulse.sandbox.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderpulse.sandbox.demo.DemoTiming;
import io.orderpulse.sandbox.live.Installation;
import io.orderpulse.sandbox.live.LiveRun;
import io.orderpulse.sandbox.server.SandboxServers;
import io.orderpulse.sandbox.simulator.SimConfig;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * Elasticsearch is stopped under load. Alerts do not wait for it, and afterwards it has every
 * document in its last state. The length of the outage is the system property {@code
 * orderpulse.outage} in seconds.
 */
@ExtendWith(SharedServers.class)
class ElasticsearchOutageITCase {

  private static final double SPEED = 1440;
  private static final Duration OUTAGE =
      Duration.ofSeconds(Integer.getInteger("orderpulse.outage", 40));
  private static final Duration BEFORE = Duration.ofSeconds(25);

  private static final int ENOUGH = 10;

  @Test
  void alertsDoNotWaitAndNoDocumentIsLost(SandboxServers servers, @TempDir Path directory)
      throws Exception {
    SimConfig config = LiveRun.config(11, 400, 6);
    try (Installation installation = new Installation(servers, "outage");
        LiveRun run = new LiveRun(installation, directory, config, SPEED)) {
      run.start();
      run.await(BEFORE);
      long stopped = run.clock().now();
      servers.elasticsearch().stop();
      run.await(BEFORE.plus(OUTAGE));
      run.awaitAlerts(stopped, ENOUGH);
      servers.elasticsearch().restart();
      run.stopSending();
      run.drain();
      installation.stopWriters();
      System.out.printf("outage: delay before %s%n", run.delays(run.begin(), stopped));
      System.out.printf("outage: delay since %s%n", run.delays(stopped, run.end()));
      Verdict.of(run).requirePerfect(60);
      new Documents(installation).awaitEqual(DemoTiming.DRAIN);
      assertThat(installation.flink().failure(installation.jobs().ids().get("index"))).isEmpty();
    }
  }
}
