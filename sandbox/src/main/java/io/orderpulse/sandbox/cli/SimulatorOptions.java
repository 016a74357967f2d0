package io.orderpulse.sandbox.cli;

import io.orderpulse.sandbox.simulator.Fault;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What the simulated world depends on. */
final class SimulatorOptions {

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--start",
      paramLabel = "TIME",
      defaultValue = "2026-02-10T00:00:00+08:00",
      description = "Simulated time at the start (default: ${DEFAULT-VALUE}).")
  private String start;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "7",
      description = "Another seed is another world (default: ${DEFAULT-VALUE}).")
  private long seed;

  @Option(
      names = "--faults",
      paramLabel = "LIST|none",
      description = "Faults to plant, by id or Chinese name, separated by commas (default: all).")
  private String faults;

  @Option(
      names = "--orders-per-day",
      paramLabel = "N",
      defaultValue = "800",
      description = "Healthy orders of a simulated day (default: ${DEFAULT-VALUE}).")
  private double ordersPerDay;

  long seed() {
    return seed;
  }

  double ordersPerDay() {
    return ordersPerDay;
  }

  Instant start() {
    return ZonedTime.of(spec, "--start", start);
  }

  Set<Fault> faults() {
    if (faults == null) {
      return EnumSet.allOf(Fault.class);
    }
    Set<Fault> chosen = EnumSet.noneOf(Fault.class);
    if (!faults.equals("none")) {
      for (String name : faults.split(",")) {
        try {
          chosen.add(Fault.of(name.strip()));
        } catch (IllegalArgumentException e) {
          throw bad("--faults: " + e.getMessage());
        }
      }
    }
    return chosen;
  }

  private ParameterException bad(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
