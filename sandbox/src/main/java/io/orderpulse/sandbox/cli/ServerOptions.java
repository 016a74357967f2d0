package io.orderpulse.sandbox.cli;

import io.orderpulse.sandbox.server.FlinkOptions;
import io.orderpulse.sandbox.server.SandboxOptions;
import io.orderpulse.sandbox.server.TaskManagerMemory;
import java.nio.file.Path;
import java.util.Map;
import picocli.CommandLine.Option;

/** The options of every command that starts servers; a mixin. */
public final class ServerOptions {

  @Option(
      names = "--kafka-port",
      paramLabel = "PORT",
      defaultValue = "" + SandboxOptions.KAFKA_PORT,
      description = "Port of Kafka (default: ${DEFAULT-VALUE}).")
  private int kafkaPort;

  @Option(
      names = "--elasticsearch-port",
      paramLabel = "PORT",
      defaultValue = "" + SandboxOptions.ELASTICSEARCH_PORT,
      description = "Port of Elasticsearch (default: ${DEFAULT-VALUE}).")
  private int elasticsearchPort;

  @Option(
      names = "--flink-port",
      paramLabel = "PORT",
      defaultValue = "" + SandboxOptions.FLINK_PORT,
      description = "Port of Flink's REST and web UI (default: ${DEFAULT-VALUE}).")
  private int flinkPort;

  @Option(
      names = "--task-managers",
      paramLabel = "N",
      defaultValue = "1",
      description = "Flink TaskManagers to start (default: ${DEFAULT-VALUE}).")
  private int taskManagers;

  @Option(
      names = "--slots",
      paramLabel = "N",
      defaultValue = "12",
      description = "Task slots of each TaskManager (default: ${DEFAULT-VALUE}).")
  private int slots;

  @Option(
      names = "--task-manager-memory",
      paramLabel = "MB",
      description = "Memory of each TaskManager in MB (default: 2560).")
  private Integer memoryMb;

  @Option(
      names = "--dir",
      paramLabel = "DIR",
      description = "Where the servers' files go (default: the system's temporary directory).")
  private Path directory;

  @Option(names = "--keep", description = "Leave the servers' files in place afterwards.")
  private boolean keep;

  /** The options as the servers want them. */
  public SandboxOptions toSandboxOptions() {
    TaskManagerMemory usual = TaskManagerMemory.DEFAULT;
    TaskManagerMemory memory =
        memoryMb == null ? usual : new TaskManagerMemory(memoryMb, usual.managedMb());
    FlinkOptions flink = new FlinkOptions(flinkPort, taskManagers, slots, memory, Map.of());
    return new SandboxOptions(kafkaPort, elasticsearchPort, flink, directory, keep);
  }
}
