package io.orderpulse.cep.yaml;

import java.util.Map;

/** What each template finds, in one sentence. */
final class Purposes {

  private static final Map<String, String> SENTENCES =
      Map.ofEntries(
          Map.entry("expect", "After one event another must come within a time."),
          Map.entry("deadline", "At a time taken from the data something must no longer be so."),
          Map.entry("sequence", "Events come in an order that should not be."),
          Map.entry("count-window", "Enough distinct things of one key fall into one window."),
          Map.entry("match", "One event is wrong by itself."),
          Map.entry("compare", "What is in force differs from what should be."),
          Map.entry("balance", "An account of one key falls below a limit."),
          Map.entry("ratio", "A share, a count or a quantile of a window is above a limit."),
          Map.entry("growth", "A window has so many more events than the window before it."),
          Map.entry("escalate", "Something stays wrong, and each look at it goes one level up."),
          Map.entry("group", "Many subjects share one cause, from a notice to its end."),
          Map.entry("hops", "On a link of a table nothing passed from system to system in time."),
          Map.entry("silence", "Nothing came for longer than is usual at that hour of the day."),
          Map.entry(
              "routing", "A table decides from which warehouse each line of an order is to come."));

  private Purposes() {}

  static String of(String template) {
    return SENTENCES.get(template);
  }
}
