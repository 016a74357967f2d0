package io.orderpulse.jobs.config;

import java.util.List;

/** Prints the documentation of all options. {@code flink-conf/OPTIONS.md} is its output. */
public final class OptionsTable {

  private static final String HEAD =
      """
      # Options of the jobs

      Generated from the code; a test fails when this file differs. Give them in a YAML file
      (`--config FILE`, nested or with dots) or one by one (`--set key=value`, which wins).
      Durations are ISO 8601 (`PT10S`), times RFC 3339, sizes bytes or `KiB`/`MiB`/`GiB`.
      Secrets come from the environment or a file and are read where the job runs.
      """;

  private OptionsTable() {}

  /** The whole page as Markdown. */
  public static String markdown(List<OptionGroup> groups) {
    StringBuilder out = new StringBuilder(HEAD);
    for (OptionGroup group : groups) {
      out.append("\n## ").append(group.title()).append("\n\n");
      out.append("| option | type | default | what it does |\n|---|---|---|---|\n");
      group.options().forEach(option -> row(option, out));
      group.prefixes().forEach(p -> row(p.prefix() + "*", "text", "", p.description(), out));
    }
    return out.toString();
  }

  private static <T> void row(Option<T> option, StringBuilder out) {
    T value = option.defaultValue();
    String text = value == null ? "" : option.type().printer().apply(value);
    String shown = text.isEmpty() ? "" : "`" + text + "`";
    row(option.key(), option.type().name(), shown, option.description(), out);
  }

  private static void row(
      String key, String type, String value, String description, StringBuilder out) {
    out.append("| `").append(key).append("` | ").append(type).append(" | ");
    out.append(value).append(" | ").append(description.replace("|", "\\|")).append(" |\n");
  }
}
