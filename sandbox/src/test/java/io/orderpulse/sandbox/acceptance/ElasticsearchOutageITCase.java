package io.orderpulse.sandbox.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderpulse.jobs.kafka.Topic;
import io.orderpulse.sandbox.demo.DemoTiming;
import io.orderpulse.sandbox.server.SandboxServers;
import io.orderpulse.sandbox.simulator.SimConfig;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
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

  /** Far less than an alert waits that waits for Elasticsearch, and room for a busy machine. */
  private static final long MORE_DELAY_MS = 5_000;

  private static final int ENOUGH = 10;

  @Test
  void alertsDoNotWaitAndNoDocumentIsLost(SandboxServers servers, @TempDir Path directory)
      throws Exception {
    SimConfig config =
        SimConfig.defaults(11, LiveRun.START.toEpochMilli())
            .withOrdersPerDay(400)
            .withFaultsPerDay(6);
    try (Installation installation = new Installation(servers, "outage");
        LiveRun run = new LiveRun(installation, directory, config, SPEED)) {
      run.start(BEFORE.plus(OUTAGE).plusSeconds(5));
      run.await(BEFORE);
      final long stopped = run.clock().now();
      servers.elasticsearch().stop();
      run.await(BEFORE.plus(OUTAGE));
      final long back = run.clock().now();
      servers.elasticsearch().restart();
      run.drain();
      installation.stopWriters();
      List<TopicRecord> anomalies = installation.read(Topic.ANOMALIES);
      Delays before = Delays.of(anomalies, run.begin(), stopped, SPEED);
      Delays during = Delays.of(anomalies, stopped, back, SPEED);
      System.out.printf("outage: delay before %s%n", before);
      System.out.printf("outage: delay during %s%n", during);
      assertThat(before.millis()).hasSizeGreaterThan(ENOUGH);
      assertThat(during.millis()).hasSizeGreaterThan(ENOUGH);
      assertThat(during.quantile(.5)).isLessThan(before.quantile(.5) + MORE_DELAY_MS);
      assertThat(during.quantile(.95)).isLessThan(before.quantile(.95) + OUTAGE.toMillis() / 2);

      run.verdict().requirePerfect(60);
      new Documents(installation).awaitEqual(DemoTiming.DRAIN);
      assertThat(installation.flink().failure(installation.jobs().ids().get("index"))).isEmpty();
    }
  }
}
