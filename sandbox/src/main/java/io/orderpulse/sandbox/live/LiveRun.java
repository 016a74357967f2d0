package io.orderpulse.sandbox.live;

import io.orderpulse.jobs.kafka.Topic;
import io.orderpulse.sandbox.demo.DemoClients;
import io.orderpulse.sandbox.demo.DemoClock;
import io.orderpulse.sandbox.demo.DemoTiming;
import io.orderpulse.sandbox.demo.SimulatorDriver;
import io.orderpulse.sandbox.server.Await;
import io.orderpulse.sandbox.simulator.Fault;
import io.orderpulse.sandbox.simulator.Recording;
import io.orderpulse.sandbox.simulator.RecordingReader;
import io.orderpulse.sandbox.simulator.SimConfig;
import io.orderpulse.sandbox.simulator.Simulation;
import io.orderpulse.sandbox.truth.Detected;
import io.orderpulse.sandbox.truth.Facts;
import io.orderpulse.sandbox.truth.Score;
import io.orderpulse.sandbox.truth.Truth;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.producer.KafkaProducer;

/** Simulated systems that send to an installation at the pace of an accelerated clock. */
public final class LiveRun implements AutoCloseable {

  /** When the live part begins, simulated. */
  public static final Instant START = Instant.parse("2026-02-10T00:00:00Z");

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
  public LiveRun(Installation installation, Path directory, SimConfig config, double speed)
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

  /** Simulated systems with some faults of each kind that is planted here. */
  public static SimConfig config(long seed, int ordersPerDay, int faultsPerDay) {
    return SimConfig.defaults(seed, START.toEpochMilli())
        .withOrdersPerDay(ordersPerDay)
        .withFaultsPerDay(faultsPerDay);
  }

  private static long jitter(double speed) {
    return Math.round(DemoTiming.JITTER.toMillis() * speed);
  }

  /** Starts, and sends live events until the length has passed. */
  public void start(Duration length) {
    start();
    end.set(begin + simulated(length));
  }

  /** Sends the history, starts the jobs, lets them catch up, and sends live events until an end. */
  public void start() {
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
  }

  /** Sends nothing that happens from now on. */
  public void stopSending() {
    end.set(clock.now());
  }

  /** Sends what arrives before a moment at once, while no job runs. */
  public void sendBacklog(long until) {
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
  public void await(Duration sinceBegin) {
    Await.until(
        sinceBegin + " of the run",
        sinceBegin.plusSeconds(10),
        () -> clock.now() >= begin + simulated(sinceBegin));
  }

  /** Real time since the live part began. */
  public Duration sinceBegin() {
    return Duration.ofMillis(Math.round((clock.now() - begin) / speed));
  }

  /** Waits until so many alerts are told that opened at a simulated moment or later. */
  public void awaitAlerts(long since, int count) {
    AtomicLong told = new AtomicLong();
    try (TopicReader reader = installation.reader(Topic.ANOMALIES)) {
      Await.until(
          count + " alerts since " + Instant.ofEpochMilli(since),
          DemoTiming.DRAIN,
          () ->
              told.addAndGet(delays(reader.poll(), since, Long.MAX_VALUE).millis().size())
                  >= count);
    }
  }

  /** Waits until all is sent and the clocks of the jobs have passed the end. */
  public void drain() {
    sending.join();
    installation.jobs().awaitWatermark(end.get(), DemoTiming.DRAIN);
    installation.jobs().awaitFlushed("health", DemoTiming.DRAIN);
  }

  /**
   * What was found, against what was sent.
   *
   * @param found all transitions of anomalies
   * @param until the last moment that counts, simulated ms
   * @throws IOException when the recording can't be written or read
   */
  public Score score(List<Detected> found, long until) throws IOException {
    recording.flush();
    Facts facts = new Facts();
    RecordingReader reader = new RecordingReader(directory);
    reader.events(facts);
    return Score.of(Truth.of(facts, reader.faults(), until), found, until);
  }

  /** The installation that it sends to. */
  public Installation installation() {
    return installation;
  }

  /** How long alerts took that opened in a part of the run, simulated ms, end exclusive. */
  public AlertDelays delays(long from, long to) {
    return delays(installation.read(Topic.ANOMALIES), from, to);
  }

  /** The same, of anomalies that have been read. */
  public AlertDelays delays(List<TopicRecord> anomalies, long from, long to) {
    return AlertDelays.of(anomalies, from, to, speed);
  }

  /** The clock of systems and jobs. */
  public DemoClock clock() {
    return clock;
  }

  /** When the live part began, simulated ms. */
  public long begin() {
    return begin;
  }

  /** When it ends or has ended, simulated ms. */
  public long end() {
    return end.get();
  }

  /** Events sent so far, history included. */
  public long events() {
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
