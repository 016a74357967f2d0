package io.orderpulse.sandbox.server;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Kafka, Elasticsearch and a Flink cluster of one run, started side by side. */
public final class SandboxServers implements AutoCloseable {

  private final RunDirectory run;
  private final KafkaServer kafka;
  private final ElasticsearchServer elasticsearch;
  private final FlinkCluster flink;

  private SandboxServers(
      RunDirectory run, KafkaServer kafka, ElasticsearchServer elasticsearch, FlinkCluster flink) {
    this.run = run;
    this.kafka = kafka;
    this.elasticsearch = elasticsearch;
    this.flink = flink;
  }

  /**
   * Checks the machine, starts all three and waits until they answer.
   *
   * @param home where the servers are built
   * @param options ports, sizes and directory
   * @return the running servers
   * @throws SandboxException when a check fails or a server does not come up; nothing runs then
   */
  public static SandboxServers start(ProjectHome home, SandboxOptions options) {
    options.check();
    RunDirectory run = RunDirectory.create(options.directory(), options.keep());
    ExecutorService threads = Executors.newFixedThreadPool(3);
    try {
      var kafka =
          CompletableFuture.supplyAsync(
              () -> KafkaServer.start(home, run, options.kafkaPort()), threads);
      var elasticsearch =
          CompletableFuture.supplyAsync(
              () -> ElasticsearchServer.start(home, run, options.elasticsearchPort()), threads);
      var flink =
          CompletableFuture.supplyAsync(
              () -> FlinkCluster.start(home, run, reporting(options)), threads);
      return new SandboxServers(run, kafka.join(), elasticsearch.join(), flink.join());
    } catch (CompletionException e) {
      run.close();
      throw e.getCause() instanceof SandboxException cause
          ? cause
          : new SandboxException("The servers did not start: " + e.getCause(), e);
    } finally {
      threads.shutdownNow();
    }
  }

  /** The cluster's own metrics go to the node beside it, as soon as the index template is there. */
  private static FlinkOptions reporting(SandboxOptions options) {
    String node = "http://127.0.0.1:" + options.elasticsearchPort();
    return options
        .flink()
        .with("metrics.reporters", "elasticsearch")
        .with("metrics.reporter.elasticsearch.url", node);
  }

  /** The run's directory. */
  public RunDirectory run() {
    return run;
  }

  /** The broker. */
  public KafkaServer kafka() {
    return kafka;
  }

  /** The Elasticsearch node. */
  public ElasticsearchServer elasticsearch() {
    return elasticsearch;
  }

  /** The Flink cluster. */
  public FlinkCluster flink() {
    return flink;
  }

  /**
   * Checks that every server still runs.
   *
   * @throws SandboxException naming the one that ended
   */
  public void requireAlive() {
    kafka.process().requireAlive();
    elasticsearch.process().requireAlive();
    flink.jobManager().requireAlive();
    flink.taskManagers().forEach(ServerProcess::requireAlive);
  }

  /** Ends all servers and removes the run's directory. */
  @Override
  public void close() {
    run.close();
  }
}
