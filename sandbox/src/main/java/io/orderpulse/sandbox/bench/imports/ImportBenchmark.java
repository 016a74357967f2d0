package io.orderpulse.sandbox.bench.imports;

import io.orderpulse.jobs.kafka.Topic;
import io.orderpulse.sandbox.OrderPulse;
import io.orderpulse.sandbox.bench.ChildJvm;
import io.orderpulse.sandbox.live.Installation;
import io.orderpulse.sandbox.live.LiveRun;
import io.orderpulse.sandbox.live.TopicReader;
import io.orderpulse.sandbox.live.TopicRecord;
import io.orderpulse.sandbox.server.Await;
import io.orderpulse.sandbox.server.FlinkOptions;
import io.orderpulse.sandbox.server.Ports;
import io.orderpulse.sandbox.server.ProjectHome;
import io.orderpulse.sandbox.server.SandboxException;
import io.orderpulse.sandbox.server.SandboxOptions;
import io.orderpulse.sandbox.server.SandboxServers;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/**
 * Live systems send, and all jobs watch them; in the midst of it the command line imports a
 * spreadsheet in a JVM of its own.
 *
 * <pre>
 *   warm-up ── before: delays ── import: delays ── a little more, so that all alerts are there
 * </pre>
 */
public final class ImportBenchmark {

  private static final double SPEED = 1440;
  private static final int ORDERS_PER_DAY = 400;
  private static final int FAULTS_PER_DAY = 6;
  private static final long SEED = 13;
  private static final int SLOTS = 12;

  /** An alert that opened at the end of the import must not have to wait for a quiet source. */
  private static final Duration AFTER = Duration.ofSeconds(30);

  private static final Duration OLD_ORDERS_READ = Duration.ofMinutes(60);

  private final ImportPlan plan;
  private final Consumer<String> progress;

  public ImportBenchmark(ImportPlan plan, Consumer<String> progress) {
    this.plan = plan;
    this.progress = progress;
  }

  /**
   * Runs it and prints what was measured.
   *
   * @return whether nothing was lost and nobody told of an old order
   */
  public boolean run(PrintWriter out) throws Exception {
    progress.accept("starting Kafka, Elasticsearch and Flink");
    ProjectHome home = ProjectHome.find();
    try (SandboxServers servers = SandboxServers.start(home, servers());
        Installation installation = new Installation(servers, "orderpulse");
        LiveRun live =
            new LiveRun(
                installation,
                servers.run().sub("recording"),
                LiveRun.config(SEED, ORDERS_PER_DAY, FAULTS_PER_DAY),
                SPEED)) {
      ImportReport report = measure(home, live);
      report.print(out);
      return report.isSound();
    }
  }

  private SandboxOptions servers() {
    FlinkOptions flink = FlinkOptions.underLoad(SLOTS, plan.memoryMb(), plan.rocksdb());
    return new SandboxOptions(Ports.free(), Ports.free(), flink, plan.directory(), false);
  }

  private ImportReport measure(ProjectHome home, LiveRun live) throws Exception {
    Installation installation = live.installation();
    Path file =
        OldOrders.write(installation.servers().run().sub("old").resolve("old.csv"), plan.rows());
    live.start();
    progress.accept("warming up");
    live.await(plan.warmUp());
    long counts = live.clock().now();
    progress.accept("before the import");
    live.await(plan.warmUp().plus(plan.before()));
    long begun = live.clock().now();
    long from = System.nanoTime();
    importFile(home, installation, file);
    double seconds = (System.nanoTime() - from) / 1e9;
    long done = live.clock().now();
    progress.accept("after the import");
    live.await(live.sinceBegin().plus(AFTER));
    live.stopSending();
    live.drain();
    long folded = awaitOldOrders(installation);
    installation.stopWriters();
    List<TopicRecord> anomalies = installation.read(Topic.ANOMALIES);
    return new ImportReport(
        plan.rows(),
        seconds,
        plan.heapMb(),
        live.delays(anomalies, counts, begun),
        live.delays(anomalies, begun, done),
        folded,
        OldOrders.among(anomalies),
        live.score(TopicRecord.transitions(anomalies), live.end()).perfect());
  }

  /** How many documents health has written of old orders when it has read them all. */
  private long awaitOldOrders(Installation installation) {
    AtomicLong folded = new AtomicLong();
    try (TopicReader reader = installation.reader(Topic.ORDER_HEALTH)) {
      Await.until(
          "the old orders to be read",
          OLD_ORDERS_READ,
          () -> folded.addAndGet(OldOrders.among(reader.poll())) >= plan.rows());
    }
    return folded.get();
  }

  private void importFile(ProjectHome home, Installation installation, Path file)
      throws IOException, InterruptedException {
    List<String> arguments = new ArrayList<>(List.of("import", file.toString()));
    arguments.addAll(
        List.of("--mapping", home.root().resolve("sandbox/samples/mapping.yaml").toString()));
    arguments.addAll(List.of("--bootstrap-servers", installation.servers().kafka().bootstrap()));
    arguments.addAll(List.of("--topics-prefix", installation.topics().prefix()));
    arguments.addAll(List.of("--rate", String.valueOf(plan.rate())));
    ChildJvm child = new ChildJvm(plan.heapMb(), OrderPulse.class, arguments);
    String[] last = {""};
    int code =
        child.run(
            line -> {
              last[0] = line;
              progress.accept("importing: " + line);
            });
    if (code != 0) {
      throw new SandboxException("The import ended with exit code " + code + ": " + last[0]);
    }
  }
}
