package io.orderpulse.sandbox.cli;

import io.orderpulse.sandbox.demo.Demo;
import io.orderpulse.sandbox.demo.DemoOptions;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Everything on one machine, with simulated systems. */
@Command(
    name = "demo",
    description = {
      "Start Kafka, Elasticsearch and Flink on this machine, run all jobs and simulate the systems",
      "of a company on an accelerated clock. Ends with a score against what was planted.",
      "Exit code 1 when anything was missed or found without cause. Ctrl-C stops all."
    })
public final class DemoCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @Mixin private ServerOptions servers;
  @Mixin private SimulatorOptions simulator;

  @Option(
      names = "--for",
      paramLabel = "TIME",
      description = "How long to run, for example 5m or 90s (default: until Ctrl-C).")
  private String length;

  @Option(
      names = "--speed",
      paramLabel = "N",
      defaultValue = "1440",
      description = "Simulated seconds in a real one (default: ${DEFAULT-VALUE}, a day a minute).")
  private double speed;

  @Option(names = "--headless", description = "Print plain lines instead of a live table.")
  private boolean headless;

  @Option(
      names = "--record",
      paramLabel = "DIR",
      description = "Keep what was sent and planted there; replay can read it.")
  private Path record;

  @Override
  public Integer call() throws Exception {
    DemoOptions options =
        new DemoOptions(
            length(),
            positive(speed),
            simulator.start(),
            simulator.seed(),
            simulator.faults(),
            simulator.ordersPerDay(),
            headless,
            record,
            servers.toSandboxOptions());
    boolean perfect = new Demo(options, spec.commandLine().getOut()).run();
    return perfect ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
  }

  private Duration length() {
    if (length == null) {
      return null;
    }
    try {
      String iso = length.startsWith("P") ? length : "PT" + length.toUpperCase(Locale.ROOT);
      Duration value = Duration.parse(iso);
      if (!value.isNegative() && !value.isZero()) {
        return value;
      }
    } catch (DateTimeException e) {
      // reported below
    }
    throw bad("--for must be a time such as 5m, 90s or 1h, not '" + length + "'");
  }

  private double positive(double value) {
    if (value >= 1 && value <= 100_000) {
      return value;
    }
    throw bad("--speed must be from 1 to 100000, not " + value);
  }

  private ParameterException bad(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
