package io.orderpulse.sandbox.cli;

import io.orderpulse.jobs.config.ElasticsearchConfig;
import io.orderpulse.jobs.config.KafkaConfig;
import io.orderpulse.jobs.config.Settings;
import io.orderpulse.jobs.index.IndexRebuild;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** All indices anew from Kafka. */
@Command(
    name = "rebuild",
    description = {
      "Build all indices anew from Kafka, while boards are read and the index job goes on; then let",
      "their names lead to the new ones in one step. Exit code 1 when documents were refused."
    })
public final class RebuildIndex implements Callable<Integer> {

  /** More would fill the terminal; the first say what is wrong. */
  private static final int SHOWN = 10;

  @Spec private CommandSpec spec;

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "Configuration of the index job: Kafka, Elasticsearch, its key and TLS.")
  private Path config;

  @Option(
      names = "--bootstrap-servers",
      paramLabel = "HOST:PORT,...",
      description = "Kafka brokers (default: those of --config, else 127.0.0.1:9092).")
  private String bootstrapServers;

  @Option(
      names = "--elasticsearch",
      paramLabel = "URL",
      description = "Elasticsearch (default: that of --config, else http://127.0.0.1:9200).")
  private URI elasticsearch;

  @Option(
      names = "--set",
      paramLabel = "KEY=VALUE",
      description = "One more option of the configuration, as often as needed.")
  private List<String> set = List.of();

  @Override
  public Integer call() throws Exception {
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    List<String> refused =
        new IndexRebuild(
                settings(),
                line -> {
                  out.println(line);
                  out.flush();
                })
            .run(Instant.now());
    refused.stream().limit(SHOWN).forEach(err::println);
    if (refused.size() > SHOWN) {
      err.println("… and " + (refused.size() - SHOWN) + " more refused documents");
    }
    return refused.isEmpty() ? ExitCode.OK : ExitCode.SOFTWARE;
  }

  private Settings settings() {
    List<String> arguments = new ArrayList<>();
    if (config != null) {
      arguments.addAll(List.of("--config", config.toString()));
    }
    if (bootstrapServers != null) {
      arguments.addAll(
          List.of("--set", KafkaConfig.BOOTSTRAP_SERVERS.key() + "=" + bootstrapServers));
    }
    if (elasticsearch != null) {
      arguments.addAll(List.of("--set", ElasticsearchConfig.HOSTS.key() + "=" + elasticsearch));
    }
    set.forEach(pair -> arguments.addAll(List.of("--set", pair)));
    return Settings.of(arguments.toArray(String[]::new));
  }
}
