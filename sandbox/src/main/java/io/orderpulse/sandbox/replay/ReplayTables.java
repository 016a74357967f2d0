package io.orderpulse.sandbox.replay;

import io.orderpulse.cep.yaml.RuleFiles;
import io.orderpulse.cep.yaml.RulePack;
import io.orderpulse.jobs.config.ConfigException;
import io.orderpulse.jobs.config.IntakeConfig;
import io.orderpulse.jobs.config.RulesConfig;
import io.orderpulse.jobs.config.Settings;
import io.orderpulse.jobs.intake.FilterSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The data that a replay decides by, as files: rules with their decision tables, product names, and
 * what orders are tests. What was published to running jobs by topics is in no file and so not
 * here.
 *
 * @param rules rules, thresholds of trades and decision tables
 * @param aliases text of the table of product names, or null for none
 * @param filters what orders are filtered out by
 */
public record ReplayTables(RulePack rules, String aliases, FilterSettings filters) {

  /** The jobs' configuration in a folder. */
  static final String CONFIGURATION = "orderpulse.yaml";

  /** Rules in a folder. */
  static final String RULES = "rules";

  /** A pack alone, as the jobs begin without any configuration. */
  public static ReplayTables of(RulePack rules) {
    return new ReplayTables(rules, null, FilterSettings.DEFAULT);
  }

  /**
   * Reads them as the jobs would.
   *
   * @param config folder with {@code orderpulse.yaml}, the jobs' configuration, or {@code rules},
   *     or both; null for none. Paths in the configuration are relative to where the command runs,
   *     as they are for jobs.
   * @param rules rule file or folder that goes before those of the configuration, or null
   * @param aliases table of product names, or {@code sample}, that goes before that of the
   *     configuration; null for that one
   * @throws IOException when the rules can't be read, or the folder has neither of both
   * @throws IllegalArgumentException when rules have problems; names each
   * @throws ConfigException when the configuration or the table of names has problems
   */
  public static ReplayTables read(Path config, Path rules, String aliases) throws IOException {
    Settings settings = settings(config, aliases);
    IntakeConfig intake = IntakeConfig.from(settings);
    return new ReplayTables(
        rules(config, rules, settings), intake.aliasText(), FilterSettings.of(intake));
  }

  private static Settings settings(Path config, String aliases) throws IOException {
    Path file = config == null ? null : config.resolve(CONFIGURATION);
    boolean found = file != null && Files.isRegularFile(file);
    if (config != null && !found && !Files.exists(config.resolve(RULES))) {
      throw new IOException("%s has neither %s nor %s".formatted(config, CONFIGURATION, RULES));
    }
    List<String> arguments = new ArrayList<>();
    if (found) {
      arguments.addAll(List.of("--config", file.toString()));
    }
    if (aliases != null) {
      arguments.addAll(List.of("--set", IntakeConfig.ALIASES.key() + '=' + aliases));
    }
    return Settings.of(arguments.toArray(String[]::new));
  }

  private static RulePack rules(Path config, Path rules, Settings settings) throws IOException {
    Path inFolder = config == null ? null : config.resolve(RULES);
    if (rules != null) {
      return RuleFiles.at(rules).orThrow();
    }
    return inFolder != null && Files.exists(inFolder)
        ? RuleFiles.at(inFolder).orThrow()
        : RulesConfig.from(settings).load();
  }
}
