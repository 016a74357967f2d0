package io.orderpulse.sandbox.truth;

import java.util.List;
import java.util.Locale;

/** Prints a score. */
final class ScoreTable {

  private static final int MOST = 10;

  private ScoreTable() {}

  static String of(Score score) {
    StringBuilder out = new StringBuilder();
    line(out, "rule", "expected", "detected", "true", "recall", "precision");
    for (RuleScore rule : score.rules()) {
      line(
          out,
          rule.rule(),
          Integer.toString(rule.expected()),
          Integer.toString(rule.detected()),
          Integer.toString(rule.truePositives()),
          share(rule.recall()),
          share(rule.precision()));
    }
    for (RuleScore rule : score.rules()) {
      list(out, "missing", rule.missing());
      list(out, "unexpected", rule.unexpected());
    }
    list(out, "different", score.differences());
    return out.toString();
  }

  private static void line(StringBuilder out, String... cells) {
    out.append(String.format(Locale.ROOT, "%-24s %9s %9s %6s %7s %10s\n", (Object[]) cells));
  }

  /** Cut, not rounded: 1.000 has to mean all. */
  private static String share(double share) {
    return String.format(Locale.ROOT, "%.3f", Math.floor(share * 1_000) / 1_000);
  }

  private static void list(StringBuilder out, String title, List<String> entries) {
    entries.stream()
        .limit(MOST)
        .forEach(e -> out.append(title).append("  ").append(e).append('\n'));
    if (entries.size() > MOST) {
      out.append(title).append("  … and ").append(entries.size() - MOST).append(" more\n");
    }
  }
}
