package io.orderpulse.sandbox.cli;

import io.orderpulse.sandbox.bench.imports.ImportPlan;
import java.nio.file.Path;
import java.time.Duration;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options of {@code bench import}; a mixin. */
public final class BenchImportOptions {

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--rows",
      paramLabel = "N",
      defaultValue = "30000",
      description = "Orders in the spreadsheet (default: ${DEFAULT-VALUE}).")
  private int rows;

  @Option(
      names = "--rate",
      paramLabel = "N",
      defaultValue = "500",
      description =
          "Most orders a second, as of import; 0 for no bound (default: ${DEFAULT-VALUE}).")
  private int rate;

  @Option(
      names = "--heap",
      paramLabel = "MB",
      defaultValue = "512",
      description = "Heap of the import (default: ${DEFAULT-VALUE}).")
  private int heap;

  @Option(
      names = "--warm-up",
      paramLabel = "TIME",
      defaultValue = "PT60S",
      description = "Live events before anything counts, ISO 8601 (default: ${DEFAULT-VALUE}).")
  private Duration warmUp;

  @Option(
      names = "--before",
      paramLabel = "TIME",
      defaultValue = "PT60S",
      description = "Live events that count without an import (default: ${DEFAULT-VALUE}).")
  private Duration before;

  @Option(
      names = "--task-manager-memory",
      paramLabel = "MB",
      defaultValue = "4000",
      description = "Memory of the TaskManager (default: ${DEFAULT-VALUE}).")
  private int memory;

  @Option(names = "--rocksdb", description = "State in RocksDB instead of on the heap.")
  private boolean rocksdb;

  @Option(
      names = "--dir",
      paramLabel = "DIR",
      description = "Where the servers' files go (default: the system's temporary directory).")
  private Path directory;

  /** The options as the benchmark wants them. */
  ImportPlan toPlan() {
    try {
      return new ImportPlan(rows, rate, heap, warmUp, before, memory, rocksdb, directory);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }
}
