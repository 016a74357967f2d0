package io.orderpulse.jobs.config;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Which rules the jobs go by.
 *
 * @param path a YAML file or a folder of them; empty for none
 */
public record RulesConfig(Optional<Path> path) {

  /** {@code rules.path}. */
  public static final Option<String> PATH =
      new Option<>(
          "rules.path",
          OptionTypes.TEXT,
          null,
          "Rules file or folder. Intake takes the event types from it that go beyond the contract.");

  static final OptionGroup GROUP = OptionGroup.of("Rules", PATH);

  /** Reads the group. */
  public static RulesConfig from(Settings settings) {
    return new RulesConfig(settings.find(PATH).map(Path::of));
  }
}
