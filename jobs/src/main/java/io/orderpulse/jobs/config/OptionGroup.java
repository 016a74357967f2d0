package io.orderpulse.jobs.config;

import java.util.ArrayList;
import java.util.List;

/**
 * Options that belong together: one heading of the documentation, one {@code …Config} record.
 *
 * @param title the heading
 * @param options in the order they are documented
 * @param prefixes families of keys passed on untouched; mostly empty
 */
public record OptionGroup(String title, List<Option<?>> options, List<PrefixOption> prefixes) {

  /** A group without families. */
  public static OptionGroup of(String title, Option<?>... options) {
    return new OptionGroup(title, List.of(options), List.of());
  }

  /** The same group and one more family. */
  public OptionGroup with(PrefixOption prefix) {
    List<PrefixOption> all = new ArrayList<>(prefixes);
    all.add(prefix);
    return new OptionGroup(title, options, List.copyOf(all));
  }
}
