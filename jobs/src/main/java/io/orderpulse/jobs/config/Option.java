package io.orderpulse.jobs.config;

/**
 * One thing that can be configured.
 *
 * @param key the name in files and after {@code --set}: lower case, dots between levels
 * @param type how its text is read
 * @param defaultValue the value when nobody sets it; null when there is none
 * @param description what it does and when to change it; one or two English sentences
 */
public record Option<T>(String key, OptionType<T> type, T defaultValue, String description) {

  /** Checks the key's form, so that a slip in a constant shows at class loading. */
  public Option {
    if (!key.matches("[a-z0-9]+([.-][a-z0-9]+)*")) {
      throw new IllegalArgumentException("not an option key: " + key);
    }
    if (description.isBlank()) {
      throw new IllegalArgumentException("option " + key + " has no description");
    }
  }

  /** Reads a text of this option. */
  T parse(Setting setting) {
    try {
      return type.parser().apply(setting.value());
    } catch (IllegalArgumentException e) {
      throw new ConfigException(
          "%s: %s: '%s' %s".formatted(setting.place(), key, setting.value(), e.getMessage()), e);
    }
  }
}
