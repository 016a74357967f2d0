package io.orderpulse.jobs.config;

/** Where the rules come from. */
public final class RulesConfig {

  /** {@code rules.path}. */
  public static final Option<String> PATH =
      new Option<>(
          "rules.path",
          OptionTypes.TEXT,
          null,
          "Rule file, or folder of rule files, readable where the job is submitted. Unset: the built-in pack.");

  static final OptionGroup GROUP = OptionGroup.of("Rules", PATH);

  private RulesConfig() {}
}
