package io.orderpulse.sandbox.cli;

import io.orderpulse.sandbox.bench.intake.IntakePlan;
import java.nio.file.Path;
import java.time.Duration;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options of {@code bench intake}; a mixin. */
public final class BenchIntakeOptions {

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--rate",
      paramLabel = "N",
      defaultValue = "200",
      description = "Orders a second while a service is slow (default: ${DEFAULT-VALUE}).")
  private int rate;

  @Option(
      names = "--for",
      paramLabel = "TIME",
      defaultValue = "PT20S",
      description = "Length of a phase, ISO 8601 (default: ${DEFAULT-VALUE}).")
  private Duration length;

  @Option(
      names = "--burst",
      paramLabel = "TIME",
      defaultValue = "PT20S",
      description =
          "Length of the burst, and of the search for the limit at most (default: ${DEFAULT-VALUE}).")
  private Duration burst;

  @Option(
      names = "--delay",
      paramLabel = "TIME",
      defaultValue = "PT3.2S",
      description = "Round trip of the slow service (default: ${DEFAULT-VALUE}).")
  private Duration delay;

  @Option(
      names = "--vip",
      paramLabel = "SHARE",
      defaultValue = "0.1",
      description = "Share of VIP orders (default: ${DEFAULT-VALUE}).")
  private double vip;

  @Option(
      names = "--task-manager-memory",
      paramLabel = "MB",
      defaultValue = "3000",
      description = "Memory of the TaskManager (default: ${DEFAULT-VALUE}).")
  private int memory;

  @Option(names = "--rocksdb", description = "State in RocksDB instead of on the heap.")
  private boolean rocksdb;

  @Option(
      names = "--drain",
      paramLabel = "TIME",
      defaultValue = "PT10M",
      description = "How long to wait at most for what is unread (default: ${DEFAULT-VALUE}).")
  private Duration drain;

  @Option(
      names = "--dir",
      paramLabel = "DIR",
      description = "Where the servers' files go (default: the system's temporary directory).")
  private Path directory;

  /** The options as the benchmark wants them. */
  IntakePlan toPlan() {
    try {
      return new IntakePlan(rate, length, burst, delay, vip, memory, rocksdb, drain, directory);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }
}
