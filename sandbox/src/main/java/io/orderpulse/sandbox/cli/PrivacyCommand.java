package io.orderpulse.sandbox.cli;

import io.orderpulse.sandbox.bench.Progress;
import io.orderpulse.sandbox.privacy.PrivacyCheck;
import io.orderpulse.sandbox.privacy.PrivacyPlan;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Whether people stay behind the privacy border. */
@Command(name = "privacy", description = "Prove that personal data stays behind the border.")
public final class PrivacyCommand implements Runnable {

  private static final String NONE = "none";

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Missing command: check");
  }

  /** Plants and searches. */
  @Command(
      name = "check",
      description = {
        "Send invented people through a running system, in many forms, and search its topics, indices,",
        "checkpoints, savepoints and logs for them. Exit code 1 with the place of each leak.",
        "Not for a system whose orders are real: the planted ones look like orders."
      })
  int check(
      @Option(
              names = "--bootstrap-servers",
              paramLabel = "HOST:PORT",
              defaultValue = "127.0.0.1:9092",
              description = "Addresses of Kafka (default: ${DEFAULT-VALUE}).")
          String bootstrap,
      @Option(
              names = "--topics-prefix",
              paramLabel = "PREFIX",
              defaultValue = "orderpulse",
              description = "What topic names begin with (default: ${DEFAULT-VALUE}).")
          String prefix,
      @Option(
              names = "--elasticsearch",
              paramLabel = "URL",
              defaultValue = "http://127.0.0.1:9200",
              description = "Elasticsearch, or 'none' (default: ${DEFAULT-VALUE}).")
          String elasticsearch,
      @Option(
              names = "--elasticsearch-header",
              paramLabel = "NAME=VALUE",
              description =
                  "Header of requests to Elasticsearch, as Authorization; may be repeated.")
          Map<String, String> headers,
      @Option(
              names = "--flink",
              paramLabel = "URL",
              defaultValue = "http://127.0.0.1:8081",
              description = "The JobManager, or 'none' (default: ${DEFAULT-VALUE}).")
          String flink,
      @Option(
              names = "--scan",
              paramLabel = "DIR",
              description = "A folder to search besides, such as one with logs; may be repeated.")
          List<Path> folders,
      @Option(
              names = "--people",
              paramLabel = "N",
              defaultValue = "50",
              description = "People to plant, 1 to 400 (default: ${DEFAULT-VALUE}).")
          int people,
      @Option(
              names = "--wait",
              paramLabel = "TIME",
              defaultValue = "PT120S",
              description = "How long they may take to come through (default: ${DEFAULT-VALUE}).")
          Duration wait) {
    List<Path> scanned = folders == null ? new ArrayList<>() : folders;
    for (Path folder : scanned) {
      if (!Files.isDirectory(folder)) {
        throw new ParameterException(spec.commandLine(), "--scan " + folder + " is no folder");
      }
    }
    if (people < 1 || people > 400) {
      throw new ParameterException(spec.commandLine(), "--people is 1 to 400, not " + people);
    }
    PrivacyPlan plan =
        new PrivacyPlan(
            bootstrap,
            prefix,
            address("--elasticsearch", elasticsearch),
            headers == null ? new LinkedHashMap<>() : headers,
            address("--flink", flink),
            scanned,
            people,
            wait);
    CommandLine line = spec.commandLine();
    try (Progress progress = Progress.of(line.getErr())) {
      boolean clean = new PrivacyCheck(plan, line.getOut(), progress).run().isEmpty();
      return clean ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
    }
  }

  private URI address(String option, String text) {
    if (text.equals(NONE)) {
      return null;
    }
    try {
      URI uri = URI.create(text);
      if (uri.getHost() != null) {
        return uri;
      }
    } catch (IllegalArgumentException e) {
      // said below
    }
    throw new ParameterException(
        spec.commandLine(), "%s %s is neither an address nor none".formatted(option, text));
  }
}
