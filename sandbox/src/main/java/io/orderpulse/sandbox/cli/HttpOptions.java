package io.orderpulse.sandbox.cli;

import io.orderpulse.dashboards.importer.Access;
import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** How commands show themselves to Elasticsearch and Kibana. */
public final class HttpOptions {

  /** Keeps the key out of the list of processes. */
  static final String VARIABLE = "ORDERPULSE_ELASTICSEARCH_API_KEY";

  @Option(
      names = "--api-key",
      paramLabel = "KEY",
      description = {
        "API key, encoded as Elasticsearch prints it; Kibana takes the same one.",
        "Better in the environment as " + VARIABLE + ", where no list of processes shows it."
      })
  private String apiKey;

  @Option(
      names = "--ca",
      paramLabel = "FILE",
      description = "PEM file with the authorities to trust (default: those of Java).")
  private Path ca;

  @Option(
      names = "--insecure",
      description = "Accept any certificate. Never in production: nobody then knows who answers.")
  private boolean insecure;

  Access access(CommandSpec spec) {
    String key = apiKey == null ? System.getenv(VARIABLE) : apiKey;
    try {
      return new Access(key == null || key.isBlank() ? null : key.strip(), ca, insecure);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), "--ca, --insecure: " + e.getMessage(), e);
    }
  }
}
