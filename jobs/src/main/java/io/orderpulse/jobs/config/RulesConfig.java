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
 * @param profile thresholds of a trade, by name or as a file; empty for none
 * @param overlay a file with thresholds of one's own, over those; empty for none
 */
public record RulesConfig(Optional<Path> path, Optional<String> profile, Optional<String> overlay) {

  /** {@code rules.path}. */
  public static final Option<String> PATH =
      new Option<>(
          "rules.path",
          OptionTypes.TEXT,
          null,
          "Rule file or folder, readable where the job is submitted. Unset: the built-in pack.");

  /** {@code rules.profile}. */
  public static final Option<String> PROFILE =
      new Option<>(
          "rules.profile",
          OptionTypes.TEXT,
          null,
          "Thresholds of a trade: auto-parts, cold-chain, furniture, fmcg-3c, or a file of such.");

  /** {@code rules.overlay}. */
  public static final Option<String> OVERLAY =
      new Option<>(
          "rules.overlay",
          OptionTypes.TEXT,
          null,
          "File with thresholds of your own, over the rules and the profile.");

  static final OptionGroup GROUP = OptionGroup.of("Rules", PATH, PROFILE, OVERLAY);

  /** Reads the group. */
  public static RulesConfig from(Settings settings) {
    return new RulesConfig(
        settings.find(PATH).map(Path::of), settings.find(PROFILE), settings.find(OVERLAY));
  }

  /**
   * The rules themselves.
   *
   * @throws ConfigException when they can't be read or have problems; names each with its place
   */
  public RulePack load() {
    try {
      RulePack pack = path.isPresent() ? RuleFiles.at(path.get()) : RuleFiles.builtIn();
      pack = profile.isPresent() ? RuleFiles.with(pack, profile.get()) : pack;
      pack = overlay.isPresent() ? RuleFiles.with(pack, overlay.get()) : pack;
      return pack.orThrow();
    } catch (IOException | IllegalArgumentException e) {
      throw new ConfigException(PATH.key() + ": " + e.getMessage(), e);
    }
  }
}
