package io.orderpulse.sandbox.cli;

import io.orderpulse.jobs.kafka.Topics;
import io.orderpulse.sandbox.bench.Progress;
import io.orderpulse.sandbox.imports.ImportResult;
import io.orderpulse.sandbox.imports.ImportRun;
import io.orderpulse.sandbox.imports.WatchFolder;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Orders from spreadsheets. */
@Command(
    name = "import",
    description = {
      "Import orders from a spreadsheet (.xlsx, .csv) as batch events. A mapping says which column",
      "holds what. Importing a file twice changes nothing. Exit code 1 when a row has an error."
    })
public final class ImportCommand implements Callable<Integer> {

  private static final long LOOK_MS = 2_000;

  @Spec private CommandSpec spec;

  @Parameters(arity = "0..1", paramLabel = "FILE", description = "The spreadsheet.")
  private Path file;

  @Option(
      names = "--mapping",
      paramLabel = "FILE",
      required = true,
      description = "Which column holds what, as YAML.")
  private Path mapping;

  @Option(
      names = "--watch",
      paramLabel = "DIR",
      description = "Import what arrives in a folder, until Ctrl-C; files go to done/ or failed/.")
  private Path watch;

  @Option(names = "--dry-run", description = "Read and check everything, publish nothing.")
  private boolean dryRun;

  @Option(
      names = "--max-errors",
      paramLabel = "N",
      defaultValue = "20",
      description = "Errors of a file that are shown (default: ${DEFAULT-VALUE}).")
  private int errors;

  @Option(
      names = "--rate",
      paramLabel = "N",
      defaultValue = "500",
      description =
          "Most orders a second, so that alerts of the live stream don't wait behind them; 0 for no bound (default: ${DEFAULT-VALUE}).")
  private int rate;

  @Option(
      names = "--revision",
      paramLabel = "TEXT",
      defaultValue = "",
      description =
          "Marks a corrected file in which only names, phones or addresses have changed; ids hold nothing of these.")
  private String revision;

  @Option(
      names = "--bootstrap-servers",
      paramLabel = "HOST:PORT",
      defaultValue = "127.0.0.1:9092",
      description = "Addresses of Kafka (default: ${DEFAULT-VALUE}).")
  private String bootstrap;

  @Option(
      names = "--topics-prefix",
      paramLabel = "PREFIX",
      defaultValue = "orderpulse",
      description = "What topic names begin with (default: ${DEFAULT-VALUE}).")
  private String prefix;

  @Override
  public Integer call() throws InterruptedException {
    if ((file == null) == (watch == null)) {
      throw new ParameterException(spec.commandLine(), "give either FILE or --watch DIR");
    }
    if (rate < 0 || errors < 0 || !revision.matches("[\\w.-]{0,40}")) {
      throw new ParameterException(
          spec.commandLine(),
          "--rate and --max-errors are 0 or more; --revision has letters, digits, '.', '_', '-'");
    }
    if (watch != null && !Files.isDirectory(watch)) {
      throw new ParameterException(spec.commandLine(), "--watch " + watch + " is no folder");
    }
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    try (Progress progress = Progress.of(err);
        ImportRun run =
            ImportRun.open(
                mapping,
                dryRun ? null : bootstrap,
                new Topics(prefix),
                rate,
                revision,
                errors,
                out,
                progress)) {
      if (file != null) {
        ImportResult result = run.run(file);
        return result.refused() == 0 ? 0 : 1;
      }
      return watch(new WatchFolder(watch, run::run, out));
    }
  }

  private static int watch(WatchFolder folder) throws InterruptedException {
    while (!Thread.interrupted()) {
      folder.look();
      Thread.sleep(LOOK_MS);
    }
    return 0;
  }
}
