package io.orderpulse.sandbox.live;

import io.orderpulse.jobs.kafka.Topic;
import io.orderpulse.jobs.kafka.Topics;
import io.orderpulse.sandbox.demo.DemoClock;
import io.orderpulse.sandbox.demo.DemoJobs;
import io.orderpulse.sandbox.demo.DemoTiming;
import io.orderpulse.sandbox.demo.DemoTopics;
import io.orderpulse.sandbox.server.Await;
import io.orderpulse.sandbox.server.FlinkJob;
import io.orderpulse.sandbox.server.FlinkRest;
import io.orderpulse.sandbox.server.ProjectHome;
import io.orderpulse.sandbox.server.SandboxServers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** OrderPulse under names of its own on servers that several tests share. */
public final class Installation implements AutoCloseable {

  private static final Duration END = Duration.ofSeconds(60);

  private final SandboxServers servers;
  private final String name;
  private final Topics topics;
  private DemoJobs jobs;

  /**
   * @param name lower case, another for each test
   */
  public Installation(SandboxServers servers, String name) {
    this.servers = servers;
    this.name = name;
    this.topics = new Topics(name);
    servers.kafka().createTopics(DemoTopics.all(topics));
  }

  /** The servers it is on. */
  public SandboxServers servers() {
    return servers;
  }

  /** Its names of topics. */
  public Topics topics() {
    return topics;
  }

  /** The cluster its jobs are on. */
  public FlinkRest flink() {
    return servers.flink().rest();
  }

  /** Its jobs, once they are submitted. */
  public DemoJobs jobs() {
    return jobs;
  }

  /** Submits all jobs by REST and waits until they run. */
  public void submit(DemoClock clock) {
    jobs = DemoJobs.submit(ProjectHome.find(), servers, settings(clock));
    jobs.awaitRunning();
  }

  /** Submits all jobs with Flink's own client and waits until they run. */
  public void flinkRun(DemoClock clock) {
    jobs = DemoJobs.flinkRun(ProjectHome.find(), servers, settings(clock));
    jobs.awaitRunning();
  }

  /** Ends a job for good, so that others have its slots. */
  public void end(String job) {
    flink().cancel(jobs.ids().get(job), END);
  }

  /**
   * Stops the health job with a savepoint, does something while it stands, and lets it go on.
   *
   * @param directory where savepoints go
   * @param parallelism of the job from now on
   */
  public void rescaleHealth(DemoClock clock, Path directory, int parallelism, Runnable meanwhile) {
    String savepoint = jobs.stop("health", directory.toUri());
    meanwhile.run();
    jobs.resume("health", ProjectHome.find().jobsJar(), settings(clock), parallelism, savepoint);
    Await.until(
        "the health job with " + parallelism + " subtasks",
        DemoTiming.JOBS_START,
        () -> flink().allTasksRun(jobs.ids().get("health")));
  }

  private Map<String, Object> settings(DemoClock clock) {
    Map<String, Object> settings = DemoJobs.settings(servers, clock.config());
    settings.put("topics.prefix", name);
    settings.put("kafka.group-prefix", name);
    settings.put("elasticsearch.index-prefix", name);
    // People of tests share their marks, and what many share is nobody's: no phrase is to trend.
    settings.put("voice.trend-texts", 10_000);
    return settings;
  }

  /** Everything on a topic, as it is now. */
  public List<TopicRecord> read(Topic topic) {
    try (TopicReader reader = reader(topic)) {
      return reader.toEnd();
    }
  }

  /** Reads a topic on as records come. */
  public TopicReader reader(Topic topic) {
    return new TopicReader(servers.kafka().bootstrap(), topics.name(topic));
  }

  /** Ends the jobs that write to Kafka, so that what is there no longer changes. */
  public void stopWriters() {
    flink().cancel(jobs.ids().get("intake"), END);
    flink().cancel(jobs.ids().get("voice"), END);
    flink().cancel(jobs.ids().get("signoff"), END);
    flink().cancel(jobs.ids().get("health"), END);
  }

  /** Ends every job of the cluster; no test shares it with another at the same time. */
  @Override
  public void close() {
    for (FlinkJob job : flink().jobs()) {
      if (!job.ended()) {
        flink().cancel(job.id(), END);
      }
    }
  }
}
