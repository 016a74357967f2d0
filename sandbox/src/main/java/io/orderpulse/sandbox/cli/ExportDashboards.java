package io.orderpulse.sandbox.cli;

import io.orderpulse.dashboards.board.Language;
import io.orderpulse.dashboards.boards.Boards;
import io.orderpulse.dashboards.kibana.Flavour;
import io.orderpulse.dashboards.kibana.SavedObjects;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The boards as a file. */
@Command(name = "export", description = "Write the boards as a file that Kibana imports by hand.")
public final class ExportDashboards implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Option(
      names = "--for",
      paramLabel = "VERSION",
      defaultValue = "8.9.0",
      description = "Version of the Kibana (default: ${DEFAULT-VALUE}).")
  private String version;

  @Option(
      names = "--lang",
      defaultValue = "zh",
      description = "Language: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private Language language;

  @Option(
      names = "--prefix",
      defaultValue = "orderpulse",
      description = "What index names begin with (default: ${DEFAULT-VALUE}).")
  private String prefix;

  @Option(names = "--out", required = true, paramLabel = "FILE", description = "The file.")
  private Path out;

  @Override
  public Integer call() throws Exception {
    Flavour flavour;
    try {
      flavour = Flavour.of(version);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), "--for: " + e.getMessage(), e);
    }
    Files.writeString(
        out, SavedObjects.ndjson(SavedObjects.of(Boards.ALL, flavour, language, prefix)));
    return ExitCode.OK;
  }
}
