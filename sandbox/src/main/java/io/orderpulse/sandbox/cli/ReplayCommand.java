package io.orderpulse.sandbox.cli;

import io.orderpulse.sandbox.replay.Replay;
import io.orderpulse.sandbox.replay.ReplayOptions;
import io.orderpulse.sandbox.replay.ReplayTables;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs the rules over recorded events, without any server. */
@Command(
    name = "replay",
    description = {
      "Run intake and health over recorded events; no server is needed.",
      "The same input gives the same bytes, also with tied lines in another order."
    })
public final class ReplayCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Option(
      names = "--events",
      required = true,
      paramLabel = "FILE|DIR",
      description = "JSON lines, plain or .gz; a folder is read in name order.")
  private Path events;

  @Option(
      names = "--rules",
      paramLabel = "FILE|DIR",
      description = "Rules to run (default: the built-in pack).")
  private Path rules;

  @Option(
      names = "--aliases",
      paramLabel = "FILE|sample",
      description = "Table of product names (default: that of --config, or none).")
  private String aliases;

  @Option(
      names = "--config",
      paramLabel = "DIR",
      description = {
        "Folder with orderpulse.yaml, the jobs' configuration, for rules, product names and filters,",
        "or with a rules folder, which goes before. What was published by topics is not in it."
      })
  private Path config;

  @Option(
      names = "--until",
      paramLabel = "TIME",
      description = "Ignore later events and let deadlines up to it fire (default: let all fire).")
  private String until;

  @Option(
      names = "--arrival-order",
      description = "Play lines as they stand instead of by time, source and id.")
  private boolean arrivalOrder;

  @Option(
      names = "--max-ahead",
      paramLabel = "DURATION",
      description =
          "Refuse events further ahead of the newest one, for example PT5M (default: off).")
  private Duration maxAhead;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "Where anomalies, actions, orders, metrics and rejected lines are written.")
  private Path out;

  @Override
  public Integer call() throws Exception {
    ReplayTables tables = ReplayTables.read(config, rules, aliases);
    ReplayOptions options =
        new ReplayOptions(
            events, tables, ZonedTime.of(spec, "--until", until), arrivalOrder, maxAhead, out);
    new Replay(options).run(spec.commandLine().getOut());
    return CommandLine.ExitCode.OK;
  }
}
