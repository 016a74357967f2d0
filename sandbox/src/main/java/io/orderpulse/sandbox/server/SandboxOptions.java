package io.orderpulse.sandbox.server;

import java.nio.file.Path;

/**
 * Which servers a sandbox run starts where.
 *
 * @param kafkaPort port of the broker
 * @param elasticsearchPort HTTP port of Elasticsearch
 * @param flink the cluster, its port in it
 * @param directory where the run's directory is created; null for the temporary directory
 * @param keep whether the run's directory stays afterwards
 */
public record SandboxOptions(
    int kafkaPort, int elasticsearchPort, FlinkOptions flink, Path directory, boolean keep) {

  /** The well-known port of Kafka. */
  public static final int KAFKA_PORT = 9092;

  /** The well-known port of Elasticsearch. */
  public static final int ELASTICSEARCH_PORT = 9200;

  /** The well-known port of Flink's web UI. */
  public static final int FLINK_PORT = 8081;

  /** Free ports and defaults, for tests. */
  public static SandboxOptions onFreePorts() {
    return new SandboxOptions(
        Ports.free(), Ports.free(), FlinkOptions.on(Ports.free()), null, false);
  }

  /**
   * Checks Java, disk space and ports, so that nothing is started in vain.
   *
   * @throws SandboxException when something is missing
   */
  public void check() {
    Path base = directory == null ? Path.of(System.getProperty("java.io.tmpdir")) : directory;
    Preflight.check(base);
    Ports.requireFree(kafkaPort, "Kafka", "--kafka-port");
    Ports.requireFree(elasticsearchPort, "Elasticsearch", "--elasticsearch-port");
    Ports.requireFree(flink.uiPort(), "Flink", "--flink-port");
  }
}
