package io.orderpulse.jobs.config;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** What was configured, checked against the options there are. Immutable. */
public final class Settings {

  private final Map<String, Setting> given;

  private Settings(Map<String, Setting> given) {
    this.given = new TreeMap<>(given);
  }

  /**
   * Reads the settings a job was started with.
   *
   * @param args {@code --config FILE} once at most, {@code --set key=value} as often as needed
   * @throws ConfigException for an unknown argument or key, an unreadable file
   */
  public static Settings of(String... args) {
    return of(OptionCatalogue.GROUPS, JobArguments.parse(args));
  }

  static Settings of(List<OptionGroup> groups, JobArguments arguments) {
    Map<String, Setting> given = new TreeMap<>();
    arguments.file().ifPresent(file -> given.putAll(YamlSettings.read(file)));
    given.putAll(arguments.overrides());
    List<String> keys = groups.stream().flatMap(Settings::keys).toList();
    List<PrefixOption> prefixes = groups.stream().flatMap(g -> g.prefixes().stream()).toList();
    given.forEach((key, setting) -> check(key, setting, keys, prefixes));
    return new Settings(given);
  }

  /**
   * The value of an option, or its default.
   *
   * @throws ConfigException when the text is no such value, or nothing was given and there is no
   *     default
   */
  public <T> T get(Option<T> option) {
    return find(option)
        .orElseThrow(
            () ->
                new ConfigException(
                    "%s is not set and has no default: give it in the configuration file or by --set %s=…"
                        .formatted(option.key(), option.key())));
  }

  /** The value of an option or its default; empty when there is neither. */
  public <T> Optional<T> find(Option<T> option) {
    Setting setting = given.get(option.key());
    return setting == null
        ? Optional.ofNullable(option.defaultValue())
        : Optional.of(option.parse(setting));
  }

  /** The value of an option, put into a type that has its own mind about what is valid. */
  public <T, R> R map(Option<T> option, Function<T, R> wrap) {
    try {
      return wrap.apply(get(option));
    } catch (IllegalArgumentException e) {
      throw new ConfigException(
          "%s: %s: %s".formatted(place(option), option.key(), e.getMessage()), e);
    }
  }

  /** Where an option was set, for messages about combinations of options. */
  public String place(Option<?> option) {
    Setting setting = given.get(option.key());
    return setting == null ? "default" : setting.place();
  }

  /** The keys of a family without their prefix, sorted. */
  public Map<String, String> all(PrefixOption family) {
    Map<String, String> found = new TreeMap<>();
    given.forEach(
        (key, setting) -> {
          if (key.startsWith(family.prefix())) {
            found.put(key.substring(family.prefix().length()), setting.value());
          }
        });
    return found;
  }

  private static Stream<String> keys(OptionGroup group) {
    return group.options().stream().map(Option::key);
  }

  private static void check(
      String key, Setting setting, List<String> keys, List<PrefixOption> prefixes) {
    boolean known =
        keys.contains(key)
            || prefixes.stream()
                .anyMatch(p -> key.startsWith(p.prefix()) && key.length() > p.prefix().length());
    if (!known) {
      throw new ConfigException(
          "%s: there is no option '%s'; the nearest is '%s'"
              .formatted(setting.place(), key, NearestKey.of(key, keys)));
    }
  }
}
