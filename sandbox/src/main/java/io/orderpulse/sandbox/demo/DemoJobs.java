package io.orderpulse.sandbox.demo;

import io.orderpulse.jobs.buffer.BufferJob;
import io.orderpulse.jobs.config.ClockConfig;
import io.orderpulse.jobs.health.HealthJob;
import io.orderpulse.jobs.index.IndexJob;
import io.orderpulse.jobs.intake.IntakeJob;
import io.orderpulse.jobs.signoff.SignoffJob;
import io.orderpulse.jobs.voice.VoiceJob;
import io.orderpulse.sandbox.server.Await;
import io.orderpulse.sandbox.server.FlinkRest;
import io.orderpulse.sandbox.server.JarRun;
import io.orderpulse.sandbox.server.ProjectHome;
import io.orderpulse.sandbox.server.SandboxException;
import io.orderpulse.sandbox.server.SandboxServers;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The jobs of a demonstration on its cluster: five on its clock, and the order buffer. */
public final class DemoJobs {

  private static final Map<String, String> MAINS = new LinkedHashMap<>();

  static {
    MAINS.put("intake", IntakeJob.class.getName());
    MAINS.put("voice", VoiceJob.class.getName());
    MAINS.put("signoff", SignoffJob.class.getName());
    MAINS.put("health", HealthJob.class.getName());
    MAINS.put("index", IndexJob.class.getName());
  }

  private final FlinkRest flink;
  private String jar;
  private final Map<String, String> ids = new LinkedHashMap<>();

  private DemoJobs(FlinkRest flink) {
    this.flink = flink;
  }

  /**
   * Submits them all by REST; they need not run yet.
   *
   * @param settings of all of them, key to value
   */
  public static DemoJobs submit(
      ProjectHome home, SandboxServers servers, Map<String, Object> settings) {
    DemoJobs jobs = new DemoJobs(servers.flink().rest());
    jobs.jar = jobs.flink.upload(home.jobsJar());
    MAINS.forEach((name, main) -> jobs.run(name, main, settings));
    return jobs;
  }

  /**
   * Submits the order buffer to those that were submitted by REST; it needs not run yet.
   *
   * @param settings its own, key to value
   */
  public void submitBuffer(Map<String, Object> settings) {
    run(BufferJob.NAME, BufferJob.class.getName(), settings);
  }

  private void run(String name, String main, Map<String, Object> settings) {
    ids.put(name, flink.run(jar, JarRun.of(main, arguments(settings))));
  }

  /**
   * Submits them all with Flink's own client, as {@code flink run -d} does.
   *
   * @param settings of all of them, key to value
   */
  public static DemoJobs flinkRun(
      ProjectHome home, SandboxServers servers, Map<String, Object> settings) {
    DemoJobs jobs = new DemoJobs(servers.flink().rest());
    List<String> arguments = arguments(settings);
    MAINS.forEach(
        (name, main) ->
            jobs.ids.put(
                name, servers.flink().flinkRun(home.jobsJar(), JarRun.of(main, arguments))));
    return jobs;
  }

  /** What the jobs have to know of their servers and their clock; others may be added. */
  public static Map<String, Object> settings(SandboxServers servers, ClockConfig clock) {
    Map<String, Object> settings = new LinkedHashMap<>();
    settings.put("kafka.bootstrap-servers", servers.kafka().bootstrap());
    settings.put("elasticsearch.hosts", servers.elasticsearch().uri());
    settings.put("clock.speed", clock.speed());
    settings.put("clock.start", clock.start());
    settings.put("clock.real-start", clock.realStart());
    settings.put("time.out-of-orderness", DemoTiming.OUT_OF_ORDERNESS);
    settings.put("time.idle", DemoTiming.IDLE);
    // A simulated day has some hundred texts, of which a few tell of something new.
    settings.put("voice.trend-window", "PT24H");
    settings.put("voice.trend-texts", 3);
    settings.put("signoff.roots", photos(servers).toUri());
    return settings;
  }

  /** Where the simulated couriers put their photos. */
  static Path photos(SandboxServers servers) {
    return servers.run().sub("photos");
  }

  private static List<String> arguments(Map<String, Object> settings) {
    List<String> arguments = new ArrayList<>();
    settings.forEach((key, value) -> arguments.addAll(List.of("--set", key + "=" + value)));
    return arguments;
  }

  /**
   * Stops a job with a savepoint; it goes on from there when it is {@link #resume resumed}.
   *
   * @param name as in {@link #ids}
   * @param directory where the savepoint goes
   * @return the savepoint
   */
  public String stop(String name, URI directory) {
    return flink.savepoint(ids.get(name), directory, true, DemoTiming.DRAIN);
  }

  /**
   * Lets a stopped job go on; it need not run yet.
   *
   * @param name as in {@link #ids}
   * @param jar the jar of the jobs
   * @param settings those of its first start
   * @param parallelism of all its operators
   */
  public void resume(
      String name, Path jar, Map<String, Object> settings, int parallelism, String savepoint) {
    JarRun run = new JarRun(MAINS.get(name), arguments(settings), parallelism, savepoint);
    ids.put(name, flink.run(flink.upload(jar), run));
  }

  /** Flink's ids of the jobs, by the names intake, voice, signoff, health, index, buffer. */
  public Map<String, String> ids() {
    return Collections.unmodifiableMap(ids);
  }

  /**
   * Waits until all tasks of all jobs run.
   *
   * @throws SandboxException when one does not; says why it failed last
   */
  public void awaitRunning() {
    ids.forEach(this::awaitRunning);
  }

  private void awaitRunning(String name, String id) {
    try {
      Await.until(
          "the " + name + " job to run", DemoTiming.JOBS_START, () -> flink.allTasksRun(id));
    } catch (SandboxException e) {
      String cause = flink.failure(id).map(f -> " It failed: " + f).orElse("");
      throw new SandboxException(e.getMessage() + cause, e);
    }
  }

  /**
   * Waits until a job has handed over all it has said: a checkpoint that began after now makes its
   * sinks flush.
   */
  public void awaitFlushed(String name, Duration bound) {
    String id = ids.get(name);
    int before = flink.completedCheckpoints(id);
    Await.until(
        "the " + name + " job to write out",
        bound,
        () -> flink.completedCheckpoints(id) >= before + 2);
  }

  /** Waits until the clocks of intake and health have passed a simulated moment. */
  public void awaitWatermark(long simulated, Duration bound) {
    for (String name : List.of("intake", "health")) {
      Await.until(
          "the clock of the " + name + " job to pass the end",
          bound,
          () -> flink.watermark(ids.get(name)) >= simulated);
    }
  }
}
