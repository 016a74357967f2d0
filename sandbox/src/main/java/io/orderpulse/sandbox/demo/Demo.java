package io.orderpulse.sandbox.demo;

import io.orderpulse.sandbox.server.ProjectHome;
import io.orderpulse.sandbox.server.SandboxServers;
import io.orderpulse.sandbox.simulator.Recording;
import io.orderpulse.sandbox.simulator.SimConfig;
import io.orderpulse.sandbox.simulator.Simulation;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;

/**
 * The whole of OrderPulse on one machine, with simulated systems on an accelerated clock.
 *
 * <pre>
 *   servers ─ topics ─ jobs ─┐
 *                 history ───┴─ live until the end ─ clocks pass the end ─ score ─ stop
 * </pre>
 */
public final class Demo {

  private static final Duration REDRAW = Duration.ofSeconds(2);
  private static final Duration LINE = Duration.ofSeconds(10);

  private final DemoOptions options;
  private final PrintWriter out;

  public Demo(DemoOptions options, PrintWriter out) {
    this.options = options;
    this.out = out;
  }

  /**
   * Runs it to its end and stops everything it started.
   *
   * @return true when everything planted was found and nothing else
   */
  public boolean run() throws Exception {
    options.servers().check();
    say("Starting Kafka, Elasticsearch and Flink …");
    ProjectHome home = ProjectHome.find();
    try (SandboxServers servers = SandboxServers.start(home, options.servers())) {
      servers.kafka().createTopics(DemoTopics.all());
      Path recordingAt =
          options.record() == null ? servers.run().sub("recording") : options.record();
      return play(home, servers, recordingAt);
    }
  }

  private boolean play(ProjectHome home, SandboxServers servers, Path recordingAt)
      throws Exception {
    String bootstrap = servers.kafka().bootstrap();
    try (Recording recording = new Recording(recordingAt);
        KafkaProducer<byte[], byte[]> producer = DemoClients.producer(bootstrap);
        KafkaConsumer<byte[], byte[]> consumer = DemoClients.consumer(bootstrap);
        KafkaConsumer<byte[], byte[]> said = DemoClients.consumer(bootstrap)) {
      Simulation simulation = new Simulation(simulation(), recording::planted);
      long photoGap = Math.round(DemoTiming.PHOTO.toMillis() * options.speed());
      PhotoDesk photos =
          new PhotoDesk(DemoJobs.photos(servers), photoGap, options.seed(), simulation::photo);
      SimulatorDriver driver =
          new SimulatorDriver(simulation, recording, producer, DemoTopics.NAMES, photos);
      // before the jobs: to a running job, silence on all topics means that time goes on
      driver.sendHistory();
      DemoClock clock = new DemoClock(options.speed(), options.start(), Instant.now());
      AtomicLong end = new AtomicLong(Long.MAX_VALUE);
      CompletableFuture<Void> sending =
          CompletableFuture.runAsync(() -> driver.sendUntil(() -> stop(end.get()), clock));
      DemoJobs jobs = DemoJobs.submit(home, servers, DemoJobs.settings(servers, clock.config()));
      where(servers, recordingAt);
      jobs.awaitRunning();
      if (options.length() != null) { // what it took to start does not count
        end.set(clock.now() + clock.config().simulated(options.length()).toMillis());
      }
      AnomalyWatch watch = new AnomalyWatch(consumer);
      SignoffWatch signoff = new SignoffWatch(photos);
      VoiceWatch voice = new VoiceWatch(said, driver.spoken(), signoff);
      live(servers, driver, watch, voice, clock, end.get(), sending);
      recording.flush();
      say("The end of the run; waiting for the jobs' clocks to pass it …");
      jobs.awaitWatermark(end.get(), DemoTiming.DRAIN);
      jobs.awaitFlushed("health", DemoTiming.DRAIN);
      watch.drain(DemoTiming.DRAIN);
      voice.poll();
      say(voice.line());
      jobs.awaitFlushed("index", DemoTiming.DRAIN);
      DemoDocuments.print(servers.elasticsearch().uri(), out);
      Outcome outcome =
          Outcome.of(
              recordingAt,
              watch.transitions(),
              ReadActions.all(consumer, DemoTiming.DRAIN),
              end.get(),
              (rule, subject) ->
                  !rule.equals("signoff-mismatch") || !signoff.misread().contains(subject));
      outcome.print(out);
      return outcome.perfect();
    }
  }

  private void live(
      SandboxServers servers,
      SimulatorDriver driver,
      AnomalyWatch watch,
      VoiceWatch voice,
      DemoClock clock,
      long end,
      CompletableFuture<Void> sending) {
    LiveTable table = new LiveTable(out, options.headless());
    long every = (options.headless() ? LINE : REDRAW).toNanos();
    long next = System.nanoTime();
    while (!sending.isDone()) {
      servers.requireAlive();
      watch.poll();
      voice.poll();
      if (System.nanoTime() >= next) {
        next = System.nanoTime() + every;
        table.show(Math.min(clock.now(), end), driver, watch, voice);
      }
    }
    sending.join();
  }

  /** What happened before the end may arrive a little after it. */
  private long stop(long end) {
    return end == Long.MAX_VALUE ? end : end + jitter() + 1;
  }

  private SimConfig simulation() {
    return SimConfig.defaults(options.seed(), options.start().toEpochMilli())
        .withOrdersPerDay(options.ordersPerDay())
        .withFaults(options.faults())
        .withMaxJitterMs(jitter());
  }

  private long jitter() {
    return Math.round(DemoTiming.JITTER.toMillis() * options.speed());
  }

  private void where(SandboxServers servers, Path recordingAt) throws IOException {
    say("kafka          " + servers.kafka().bootstrap());
    say("elasticsearch  " + servers.elasticsearch().uri() + "/orderpulse-order-health/_search");
    say("flink          " + servers.flink().uri());
    say("recording      " + recordingAt);
    say("logs           " + servers.run().path());
    say("Ctrl-C stops all.");
  }

  private void say(String line) {
    out.println(line);
    out.flush();
  }
}
