package io.orderpulse.sandbox.bench.intake;

import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Says what the machine was busy with at its limit, and before which job most was unread. */
final class Bound {

  /** A machine that has this share of its cores in use has none to spare. */
  private static final double BUSY = 0.85;

  private Bound() {}

  /**
   * @param cores in use while the chain worked at its limit
   * @param unread most records unread, by consumer group
   */
  static String words(CpuWatch.Cores cores, Map<String, Long> unread) {
    String parts =
        cores.parts().entrySet().stream()
            .map(part -> String.format(Locale.ROOT, "%s %.2f", part.getKey(), part.getValue()))
            .collect(Collectors.joining(", "));
    return "%s (%s); %s".formatted(machine(cores), parts, slowest(unread));
  }

  private static String machine(CpuWatch.Cores cores) {
    if (cores.machine() < 0) {
      return "unknown, the machine does not tell its load; cores in use of " + cores.cores();
    }
    boolean busy = cores.machine() >= BUSY * cores.cores();
    return String.format(
        Locale.ROOT,
        "%s: %.2f of %d cores in use",
        busy ? "CPU" : "not CPU",
        cores.machine(),
        cores.cores());
  }

  private static String slowest(Map<String, Long> unread) {
    return unread.entrySet().stream()
        .max(Comparator.comparingLong(Map.Entry::getValue))
        .filter(group -> group.getValue() > 0)
        .map(
            group ->
                "most unread before %s, %,d records".formatted(group.getKey(), group.getValue()))
        .orElse("nothing was ever unread");
  }
}
