package io.orderpulse.jobs.config;

import io.orderpulse.cep.yaml.RuleFiles;
import io.orderpulse.cep.yaml.RulePack;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Which rules the jobs go by.
 *
 * @param path a YAML file or a folder of them; empty for the built-in pack
 */
public record RulesConfig(Optional<Path> path) {

  /** {@code rules.path}. */
  public static final Option<String> PATH =
      new Option<>(
          "rules.path",
          OptionTypes.TEXT,
          null,
          "Rule file or folder, readable where the job is submitted. Unset: the built-in pack.");

  static final OptionGroup GROUP = OptionGroup.of("Rules", PATH);

  /** Reads the group. */
  public static RulesConfig from(Settings settings) {
    return new RulesConfig(settings.find(PATH).map(Path::of));
  }

  /**
   * The rules themselves.
   *
   * @throws ConfigException when they can't be read or have problems; names each with its place
   */
  public RulePack load() {
    try {
      return (path.isPresent() ? RuleFiles.at(path.get()) : RuleFiles.builtIn()).orThrow();
    } catch (IOException | IllegalArgumentException e) {
      throw new ConfigException(PATH.key() + ": " + e.getMessage(), e);
    }
  }
}
