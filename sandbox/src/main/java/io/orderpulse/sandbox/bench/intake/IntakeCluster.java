package io.orderpulse.sandbox.bench.intake;

import io.orderpulse.jobs.buffer.BufferJob;
import io.orderpulse.jobs.health.HealthJob;
import io.orderpulse.jobs.intake.IntakeJob;
import io.orderpulse.jobs.kafka.Topics;
import io.orderpulse.sandbox.demo.DemoTopics;
import io.orderpulse.sandbox.front.CheckServices;
import io.orderpulse.sandbox.server.Await;
import io.orderpulse.sandbox.server.FlinkCluster;
import io.orderpulse.sandbox.server.FlinkOptions;
import io.orderpulse.sandbox.server.JarRun;
import io.orderpulse.sandbox.server.KafkaServer;
import io.orderpulse.sandbox.server.Ports;
import io.orderpulse.sandbox.server.ProjectHome;
import io.orderpulse.sandbox.server.RunDirectory;
import io.orderpulse.sandbox.server.ServerProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Kafka and a Flink cluster with the jobs buffer, intake and health. */
final class IntakeCluster implements AutoCloseable {

  static final Topics TOPICS = new Topics("orderpulse");

  private static final Duration START = Duration.ofSeconds(180);

  private final RunDirectory run;
  private final KafkaServer kafka;
  private final FlinkCluster flink;
  private final Map<String, String> jobs = new LinkedHashMap<>();

  private IntakeCluster(RunDirectory run, KafkaServer kafka, FlinkCluster flink) {
    this.run = run;
    this.kafka = kafka;
    this.flink = flink;
  }

  static IntakeCluster start(IntakePlan plan) {
    ProjectHome home = ProjectHome.find();
    RunDirectory run = RunDirectory.create(plan.directory(), false);
    try {
      KafkaServer kafka = KafkaServer.start(home, run, Ports.free());
      kafka.createTopics(DemoTopics.all(TOPICS));
      FlinkOptions options =
          FlinkOptions.underLoad(6, plan.memoryMb(), plan.rocksdb())
              .with("metrics.fetcher.update-interval", "500 ms");
      return new IntakeCluster(run, kafka, FlinkCluster.start(home, run, options));
    } catch (RuntimeException e) {
      run.close();
      throw e;
    }
  }

  /** Submits the jobs and waits until they run. */
  void submit(CheckServices services) {
    String jar = flink.rest().upload(ProjectHome.find().jobsJar());
    for (var job :
        Map.of(
                IntakeJob.NAME,
                IntakeJob.class,
                "health",
                HealthJob.class,
                BufferJob.NAME,
                BufferJob.class)
            .entrySet()) {
      List<String> arguments = arguments(services);
      JarRun jarRun = JarRun.of(job.getValue().getName(), arguments);
      jobs.put(job.getKey(), flink.rest().run(jar, jarRun));
    }
    jobs.forEach(
        (name, id) ->
            Await.until("the " + name + " job to run", START, () -> flink.rest().allTasksRun(id)));
  }

  private List<String> arguments(CheckServices services) {
    List<String> arguments = new ArrayList<>();
    arguments.addAll(List.of("--set", "kafka.bootstrap-servers=" + kafka.bootstrap()));
    // Whatever the parallelism: 2,400 orders a second at 3.2 s have 7,680 checks under way.
    arguments.addAll(List.of("--set", "buffer.in-flight=12000"));
    for (String name : CheckServices.NAMES) {
      arguments.addAll(List.of("--set", "buffer." + name + "-url=" + services.url(name)));
    }
    return arguments;
  }

  String bootstrap() {
    return kafka.bootstrap();
  }

  ClusterGauges gauges() {
    return new ClusterGauges(flink.uri(), jobs.get(BufferJob.NAME));
  }

  /** Ids of the processes that take part, by what they are. */
  Map<String, List<Long>> processes() {
    Map<String, List<Long>> processes = new LinkedHashMap<>();
    processes.put("Flink", flink.taskManagers().stream().map(ServerProcess::pid).toList());
    processes.put("Kafka", List.of(kafka.process().pid()));
    processes.put("front, services and load", List.of(ProcessHandle.current().pid()));
    return processes;
  }

  void requireAlive() {
    kafka.process().requireAlive();
    flink.taskManagers().forEach(ServerProcess::requireAlive);
  }

  /** Bytes of topics, checkpoints and logs; -1 when files go faster than they can be counted. */
  long disk() {
    for (int attempt = 0; attempt < 5; attempt++) {
      try (Stream<Path> files = Files.walk(run.path())) {
        return files.mapToLong(IntakeCluster::size).sum();
      } catch (UncheckedIOException | IOException e) {
        // a folder has gone while we counted: a checkpoint that is not needed any more
      }
    }
    return -1;
  }

  private static long size(Path file) {
    try {
      return Files.isRegularFile(file) ? Files.size(file) : 0;
    } catch (NoSuchFileException e) {
      return 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    run.close();
  }
}
