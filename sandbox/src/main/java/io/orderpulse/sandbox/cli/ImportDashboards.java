package io.orderpulse.sandbox.cli;

import io.orderpulse.dashboards.board.Language;
import io.orderpulse.dashboards.importer.Access;
import io.orderpulse.dashboards.importer.DashboardImport;
import io.orderpulse.dashboards.importer.Endpoint;
import java.io.PrintWriter;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Templates to Elasticsearch, boards to Kibana. */
@Command(
    name = "import",
    description = {
      "Wait for the servers, install index templates and life-cycle policy, and import the boards",
      "in the shape for that version of Kibana (7.17, 8, 9). Safe to repeat: what is there is",
      "replaced."
    })
public final class ImportDashboards implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Mixin private HttpOptions http;

  @Option(
      names = "--kibana",
      paramLabel = "URL",
      description = "Kibana, with /s/NAME for one of its spaces, as http://127.0.0.1:5601.")
  private URI kibana;

  @Option(
      names = "--elasticsearch",
      paramLabel = "URL",
      description = "Elasticsearch, as http://127.0.0.1:9200.")
  private URI elasticsearch;

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

  @Option(
      names = "--wait",
      paramLabel = "DURATION",
      defaultValue = "PT2M",
      description = "How long to wait for each server (default: ${DEFAULT-VALUE}).")
  private Duration wait;

  @Option(names = "--dry-run", description = "Say what would change, and change nothing.")
  private boolean dryRun;

  @Override
  public Integer call() {
    if (kibana == null && elasticsearch == null) {
      throw new ParameterException(
          spec.commandLine(), "name --kibana URL, --elasticsearch URL, or both");
    }
    PrintWriter out = spec.commandLine().getOut();
    Access access = http.access(spec);
    new DashboardImport(
            kibana == null ? null : new Endpoint("Kibana", kibana, access),
            elasticsearch == null ? null : new Endpoint("Elasticsearch", elasticsearch, access),
            language,
            prefix,
            wait,
            dryRun)
        .run(
            line -> {
              out.println(line);
              out.flush();
            });
    return ExitCode.OK;
  }
}
