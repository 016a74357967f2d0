package io.orderpulse.sandbox.cli;

import io.orderpulse.jobs.config.KafkaConfig;
import io.orderpulse.jobs.config.Settings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** How a command reaches the topics of running jobs. */
final class KafkaOptions {

  @Option(
      names = "--bootstrap-servers",
      paramLabel = "HOST:PORT,...",
      description = "Kafka brokers (default: those of --config, else 127.0.0.1:9092).")
  private String bootstrapServers;

  @Option(
      names = {"--prefix", "--topics-prefix"},
      paramLabel = "NAME",
      description =
          "What the names of the topics begin with (default: that of --config, else orderpulse).")
  private String prefix;

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "Configuration of the jobs: how Kafka is reached, their clock, rules.path.")
  private Path config;

  /** The configuration of the jobs with what was said beside it. */
  Settings settings() {
    List<String> arguments = new ArrayList<>();
    if (config != null) {
      arguments.addAll(List.of("--config", config.toString()));
    }
    if (bootstrapServers != null) {
      arguments.addAll(
          List.of("--set", KafkaConfig.BOOTSTRAP_SERVERS.key() + "=" + bootstrapServers));
    }
    if (prefix != null) {
      arguments.addAll(List.of("--set", KafkaConfig.TOPICS_PREFIX.key() + "=" + prefix));
    }
    return Settings.of(arguments.toArray(String[]::new));
  }
}
