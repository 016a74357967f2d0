package io.orderpulse.sandbox.acceptance;

import io.orderpulse.jobs.kafka.Topic;
import io.orderpulse.sandbox.demo.DemoClients;
import io.orderpulse.sandbox.demo.DemoClock;
import io.orderpulse.sandbox.demo.DemoTiming;
import io.orderpulse.sandbox.demo.SimulatorDriver;
import io.orderpulse.sandbox.server.Await;
import io.orderpulse.sandbox.simulator.Fault;
import io.orderpulse.sandbox.simulator.Recording;
import io.orderpulse.sandbox.simulator.SimConfig;
import io.orderpulse.sandbox.simulator.Simulation;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.producer.KafkaProducer;

/** Simulated systems that send to an installation at the pace of an accelerated clock. */
final class LiveRun implements AutoCloseable {

  static final Instant START = Instant.parse("2026-02-10T00:00:00Z");

  /** A topic on which little happens holds the clock back until it counts as quiet. */
  private static final Duration CAUGHT_UP = Duration.ofSeconds(12);

  /** A few of all kinds of keys; the demonstration plants all. */
  private static final Set<Fault> FAULTS = EnumSet.range(Fault.LOST_SYNC, Fault.DRAWING_MISMATCH);

  private final Installation installation;
  private final Path directory;
  private final Recording recording;
  private final KafkaProducer<byte[], byte[]> producer;
  private final SimulatorDriver driver;
  private final double speed;
  private final AtomicLong end = new AtomicLong(Long.MAX_VALUE);
  private DemoClock clock;
  private CompletableFuture<Void> sending = CompletableFuture.completedFuture(null);
  private long begin;

  /**
   * @param directory for the recording
   * @param speed simulated seconds in a real one
   */
  LiveRun(Installation installation, Path directory, SimConfig config, double speed)
      throws IOException {
    this.installation = installation;
    this.directory = directory;
    this.speed = speed;
    this.recording = new Recording(directory);
    this.producer = DemoClients.producer(installation.servers().kafka().bootstrap());
    this.driver =
        new SimulatorDriver(
            new Simulation(
                config.withFaults(FAULTS).withMaxJitterMs(jitter(speed)), recording::planted),
            recording,
            producer,
            installation.topics());
  }

  private static long jitter(double speed) {
    return Math.round(DemoTiming.JITTER.toMillis() * speed);
  }

  /**
   * Sends the history, starts the jobs, lets them catch up, and then sends live events until the
   * length has passed.
   */
  void start(Duration length) {
    driver.sendHistory();
    clock = new DemoClock(speed, START, Instant.now());
    sending = CompletableFuture.runAsync(() -> driver.sendUntil(this::stop, clock));
    installation.submit(clock);
    String health = installation.jobs().ids().get("health");
    Await.until(
        "the jobs to catch up",
        DemoTiming.DRAIN,
        () -> installation.flink().watermark(health) >= clock.now() - simulated(CAUGHT_UP));
    begin = clock.now();
    end.set(begin + simulated(length));
  }

  /** Sends what arrives before a moment at once, while no job runs. */
  void sendBacklog(long until) {
    driver.sendHistory();
    DemoClock past = new DemoClock(1, Instant.ofEpochMilli(until), Instant.now());
    driver.sendUntil(() -> until, past);
  }

  private long simulated(Duration real) {
    return Math.round(real.toMillis() * speed);
  }

  private long stop() {
    long at = end.get();
    return at == Long.MAX_VALUE ? at : at + jitter(speed) + 1;
  }

  /** Waits for a moment of the live part, real time after its begin. */
  void await(Duration sinceBegin) {
    Await.until(
        sinceBegin + " of the run",
        sinceBegin.plusSeconds(10),
        () -> clock.now() >= begin + simulated(sinceBegin));
  }

  /** Waits until all is sent and the clocks of the jobs have passed the end. */
  void drain() {
    sending.join();
    installation.jobs().awaitWatermark(end.get(), DemoTiming.DRAIN);
    installation.jobs().awaitFlushed("health", DemoTiming.DRAIN);
  }

  /** What was found, against what was sent. */
  Verdict verdict() throws IOException {
    return verdict(end.get());
  }

  Verdict verdict(long until) throws IOException {
    recording.flush();
    Verdict verdict = Verdict.of(directory, installation.read(Topic.ANOMALIES), until);
    Trail.print(installation, verdict.score());
    return verdict;
  }

  DemoClock clock() {
    return clock;
  }

  long begin() {
    return begin;
  }

  long events() {
    return driver.events();
  }

  @Override
  public void close() throws IOException {
    end.set(Long.MIN_VALUE / 2);
    sending.join();
    producer.close();
    recording.close();
  }
}
