package io.orderpulse.sandbox.cli;

import io.orderpulse.sandbox.demo.Outcome;
import io.orderpulse.sandbox.demo.Rehearsal;
import io.orderpulse.sandbox.simulator.SimConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The demonstration without servers and without waiting. */
@Command(
    name = "rehearse",
    description = {
      "Simulate the systems of a company, replay what they send through intake and health, and",
      "score what was found against what was planted. No server is needed. Exit code 1 when",
      "anything was missed, found without cause, or muted by the wrong cause."
    })
public final class RehearseCommand implements Callable<Integer> {

  private static final int MOST_DAYS = 30;

  @Spec private CommandSpec spec;
  @Mixin private SimulatorOptions simulator;

  @Option(
      names = "--days",
      paramLabel = "N",
      defaultValue = "3",
      description =
          "Simulated days after the start, 1 to 30; four lie before it (default: ${DEFAULT-VALUE}).")
  private int days;

  @Option(
      names = "--record",
      paramLabel = "DIR",
      description = "Keep what was sent and planted there; replay can read its events.jsonl.")
  private Path record;

  @Override
  public Integer call() throws Exception {
    if (days < 1 || days > MOST_DAYS) {
      throw new ParameterException(
          spec.commandLine(), "--days must be from 1 to " + MOST_DAYS + ", not " + days);
    }
    Instant start = simulator.start();
    SimConfig config =
        SimConfig.defaults(simulator.seed(), start.toEpochMilli())
            .withOrdersPerDay(simulator.ordersPerDay())
            .withFaults(simulator.faults());
    Path folder = record == null ? Files.createTempDirectory("orderpulse-rehearsal") : record;
    try {
      Outcome outcome =
          new Rehearsal(config, start.plus(Duration.ofDays(days)).toEpochMilli(), folder).play();
      outcome.print(spec.commandLine().getOut());
      return outcome.perfect() ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
    } finally {
      if (record == null) {
        delete(folder);
      }
    }
  }

  private static void delete(Path folder) throws IOException {
    List<Path> all;
    try (Stream<Path> files = Files.walk(folder)) {
      all = files.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : all) {
      Files.delete(path);
    }
  }
}
