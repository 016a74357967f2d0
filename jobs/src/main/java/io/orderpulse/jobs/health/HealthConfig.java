package io.orderpulse.jobs.health;

import io.orderpulse.cep.yaml.RuleFiles;
import io.orderpulse.cep.yaml.RulePack;
import io.orderpulse.jobs.config.ConfigException;
import io.orderpulse.jobs.config.RulesConfig;
import io.orderpulse.jobs.config.Settings;
import java.io.IOException;
import java.nio.file.Path;

/** The rules that the configuration asks for. */
final class HealthConfig {

  private HealthConfig() {}

  /**
   * @throws ConfigException when the rules can't be read or have problems; names each
   */
  static RulePack rules(Settings settings) {
    try {
      return settings
          .find(RulesConfig.PATH)
          .map(HealthConfig::at)
          .orElseGet(RuleFiles::builtIn)
          .orThrow();
    } catch (IllegalArgumentException e) {
      throw new ConfigException(e.getMessage(), e);
    }
  }

  private static RulePack at(String path) {
    try {
      return RuleFiles.at(Path.of(path));
    } catch (IOException e) {
      throw new ConfigException(RulesConfig.PATH.key() + ": " + e.getMessage(), e);
    }
  }
}
