package io.orderpulse.sandbox.cli;

import io.orderpulse.sandbox.bench.Benchmark;
import io.orderpulse.sandbox.bench.Progress;
import io.orderpulse.sandbox.bench.Variant;
import io.orderpulse.sandbox.bench.Variants;
import io.orderpulse.sandbox.bench.imports.ImportBenchmark;
import io.orderpulse.sandbox.bench.imports.ImportPlan;
import io.orderpulse.sandbox.bench.index.IndexBenchmark;
import io.orderpulse.sandbox.bench.index.IndexPlan;
import io.orderpulse.sandbox.bench.intake.IntakeBenchmark;
import io.orderpulse.sandbox.bench.intake.IntakePlan;
import io.orderpulse.sandbox.bench.rules.RulesBenchmark;
import io.orderpulse.sandbox.bench.rules.RulesPlan;
import io.orderpulse.sandbox.bench.rules.RulesReport;
import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Measures what OrderPulse costs on this machine. */
@Command(
    name = "bench",
    description = {
      "Measure events/s and CPU time per event on this machine; intake, import and index start servers.",
      "Other load on the machine widens the spread of the rounds."
    })
public final class BenchCommand implements Runnable {

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "Missing command: parse, pipeline, rules, intake, import or index");
  }

  /** The floor that everything else stands on. */
  @Command(name = "parse", description = "Source, parser and exchange by order id alone.")
  int parse(@Mixin BenchOptions options) throws Exception {
    return measure(options, List.of(Variants.parseAndKey()));
  }

  /** The whole health job against that floor. */
  @Command(
      name = "pipeline",
      description = "The whole health job with the built-in rules, against parse alone.")
  int pipeline(@Mixin BenchOptions options) throws Exception {
    return measure(options, List.of(Variants.parseAndKey(), Variants.health()));
  }

  /** One rule engine after the other. */
  @Command(
      name = "rules",
      description = {
        "Rule engines with growing rule sets while 100,000 orders are open, against parse alone and"
            + " against stock Flink CEP.",
        "Each row has a JVM of its own. A full run takes about half an hour; --only, --rules and"
            + " --state make it shorter.",
        "Exit code 1 when a run fails or engines find different misses."
      })
  int rules(@Mixin BenchRulesOptions options) throws Exception {
    CommandLine line = spec.commandLine();
    RulesPlan plan = options.toPlan();
    RulesReport report;
    try (Progress progress = Progress.of(line.getErr())) {
      report =
          new RulesBenchmark(plan, progress, row -> line.getErr().println(row.inShort())).run();
    }
    report.print(line.getOut());
    return report.isSound() ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
  }

  /** The whole way of an order under load. */
  @Command(
      name = "intake",
      description = {
        "Shop front, order buffer, intake and health under load, on a Kafka and a Flink cluster of"
            + " their own.",
        "Four phases: a slow service, the limit, half of it, a burst of twice the limit. The"
            + " defaults take about three minutes.",
        "Exit code 1 when an order is lost."
      })
  int intake(@Mixin BenchIntakeOptions options) throws Exception {
    IntakePlan plan = options.toPlan();
    return sound((progress, out) -> new IntakeBenchmark(plan, progress).run(out));
  }

  /** Whether live alerts wait for a spreadsheet. */
  @Command(
      name = "import",
      description = {
        "How long live alerts take before and while a spreadsheet of old orders is imported, on"
            + " servers of their own with all jobs; the import has a JVM of its own.",
        "The defaults take about five minutes.",
        "Exit code 1 when an anomaly is lost, or an old order raises one."
      })
  int imports(@Mixin BenchImportOptions options) throws Exception {
    ImportPlan plan = options.toPlan();
    return sound((progress, out) -> new ImportBenchmark(plan, progress).run(out));
  }

  /** How fast documents get into Elasticsearch. */
  @Command(
      name = "index",
      description = {
        "The index job against a bare client that sends the same bulk requests, in turns, into an"
            + " Elasticsearch of their own. The documents are those of simulated days.",
        "Exit code 1 when a document is missing."
      })
  int index(@Mixin BenchIndexOptions options) throws Exception {
    IndexPlan plan = options.toPlan();
    return sound((progress, out) -> new IndexBenchmark(plan, progress).run(out));
  }

  /** A benchmark that prints its results and says whether they can be right. */
  private interface Judged {
    boolean run(Progress progress, PrintWriter out) throws Exception;
  }

  private int sound(Judged benchmark) throws Exception {
    CommandLine line = spec.commandLine();
    try (Progress progress = Progress.of(line.getErr())) {
      boolean sound = benchmark.run(progress, line.getOut());
      return sound ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
    }
  }

  private int measure(BenchOptions options, List<Variant> variants) throws Exception {
    CommandLine line = spec.commandLine();
    try (Progress progress = Progress.of(line.getErr())) {
      new Benchmark(options.toPlan(), progress).run(variants).print(line.getOut());
    }
    return CommandLine.ExitCode.OK;
  }
}
