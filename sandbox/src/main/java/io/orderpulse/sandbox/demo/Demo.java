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
import java.util.List;
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
 *   shop front, services ─────── orders in real time ─ all of them confirmed
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
      servers.kafka().createTopics(FrontDesk.topics());
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
        KafkaConsumer<byte[], byte[]> said = DemoClients.consumer(bootstrap);
        KafkaConsumer<byte[], byte[]> buffered = DemoClients.consumer(bootstrap);
        FrontDesk front = new FrontDesk(bootstrap)) {
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
      jobs.submitBuffer(front.settings());
      where(servers, recordingAt, front);
      jobs.awaitRunning();
      front.open();
      if (options.length() != null) { // what it took to start does not count
        end.set(clock.now() + clock.config().simulated(options.length()).toMillis());
      }
      AnomalyWatch watch = new AnomalyWatch(consumer);
      SignoffWatch signoff = new SignoffWatch(photos);
      VoiceWatch voice = new VoiceWatch(said, driver.spoken(), signoff);
      BufferWatch buffer = new BufferWatch(buffered);
      live(servers, driver, new Watches(watch, voice, buffer), clock, end.get(), sending);
      front.shut();
      recording.flush();
      say("The end of the run; waiting for the jobs' clocks to pass it …");
      jobs.awaitWatermark(end.get(), DemoTiming.DRAIN);
      jobs.awaitFlushed("health", DemoTiming.DRAIN);
      watch.drain(DemoTiming.DRAIN);
      voice.poll();
      say(voice.line());
      boolean served = buffer.drain(DemoTiming.DRAIN);
      say(buffer.line() + (served ? "" : "   有订单未办完 SOME ARE NOT DONE"));
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
      return served && outcome.perfect();
    }
  }

  /** All who read what the jobs say while it goes on. */
  private record Watches(AnomalyWatch anomalies, VoiceWatch voice, BufferWatch buffer) {
    void poll() {
      anomalies.poll();
      voice.poll();
      buffer.poll();
    }

    List<String> remarks() {
      return List.of(voice.line(), buffer.line());
    }
  }

  private void live(
      SandboxServers servers,
      SimulatorDriver driver,
      Watches watches,
      DemoClock clock,
      long end,
      CompletableFuture<Void> sending) {
    LiveTable table = new LiveTable(out, options.headless());
    long every = (options.headless() ? LINE : REDRAW).toNanos();
    long next = System.nanoTime();
    while (!sending.isDone()) {
      servers.requireAlive();
      watches.poll();
      if (System.nanoTime() >= next) {
        next = System.nanoTime() + every;
        table.show(Math.min(clock.now(), end), driver, watches.anomalies(), watches.remarks());
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

  private void where(SandboxServers servers, Path recordingAt, FrontDesk front) throws IOException {
    say("kafka          " + servers.kafka().bootstrap());
    say("elasticsearch  " + servers.elasticsearch().uri() + "/orderpulse-order-health/_search");
    say("flink          " + servers.flink().uri());
    say("shop front     " + front.url() + "  (POST)");
    say("recording      " + recordingAt);
    say("logs           " + servers.run().path());
    say("Ctrl-C stops all.");
  }

  private void say(String line) {
    out.println(line);
    out.flush();
  }
}
