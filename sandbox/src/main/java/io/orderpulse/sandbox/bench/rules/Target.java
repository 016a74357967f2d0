package io.orderpulse.sandbox.bench.rules;

import io.orderpulse.sandbox.bench.TextTable;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What the engine has to reach.
 *
 * @param what in words
 * @param must the bound in words
 * @param measured the figure, or empty when a row for it is missing
 * @param holds true when the figure is good enough
 */
record Target(String what, String must, Optional<Double> measured, boolean holds) {

  private static final DecimalFormat BOUND =
      new DecimalFormat("0.#", DecimalFormatSymbols.getInstance(Locale.ROOT));

  private static final StateKind HEAP = StateKind.HEAP;
  private static final StateKind ROCKSDB = StateKind.ROCKSDB;
  private static final String PARSE = Contenders.PARSE;
  private static final String COMPACT = Contenders.COMPACT;
  private static final String PATTERN = Contenders.PATTERN;

  static List<Target> of(RulesReport report) {
    return List.of(
        atLeast(
            "compact, 20 rules: times as fast as stock CEP", 20, times(report, COMPACT, 20, HEAP)),
        atLeast(
            "compact, 20 rules: rate against parse + key",
            0.3,
            ratio(cpu(report, PARSE, 0, HEAP), cpu(report, COMPACT, 20, HEAP))),
        atMost(
            "compact: 100 rules against 5",
            2,
            ratio(cpu(report, COMPACT, 100, HEAP), cpu(report, COMPACT, 5, HEAP))),
        atLeast(
            "pattern, 20 rules: times as fast as stock CEP", 3, times(report, PATTERN, 20, HEAP)),
        atMost(
            "compact, 20 rules: RocksDB against heap",
            3,
            ratio(cpu(report, COMPACT, 20, ROCKSDB), cpu(report, COMPACT, 20, HEAP))),
        atLeast(
            "compact, 20 rules on RocksDB: times as fast as stock CEP",
            50,
            times(report, COMPACT, 20, ROCKSDB)),
        atMost(
            "compact, 5 rules: bytes of rule state per open order",
            150,
            report.figure(COMPACT, 5, HEAP, RulesReport.Row::valuesPerOpenOrder)));
  }

  static TextTable table(RulesReport report) {
    TextTable table = new TextTable("target", "must", "measured", "");
    for (Target target : of(report)) {
      table.row(
          target.what,
          target.must,
          target.measured.map(figure -> RulesReport.number("%.3g", figure)).orElse("-"),
          target.measured.isEmpty() ? "not measured" : target.holds ? "pass" : "FAIL");
    }
    return table;
  }

  private static Target atLeast(String what, double bound, Optional<Double> measured) {
    return new Target(
        what,
        "≥ " + BOUND.format(bound),
        measured,
        measured.filter(figure -> figure >= bound).isPresent());
  }

  private static Target atMost(String what, double bound, Optional<Double> measured) {
    return new Target(
        what,
        "≤ " + BOUND.format(bound),
        measured,
        measured.filter(figure -> figure <= bound).isPresent());
  }

  private static Optional<Double> cpu(RulesReport report, String id, int rules, StateKind state) {
    return report.figure(id, rules, state, RulesReport.Row::cpu);
  }

  private static Optional<Double> times(RulesReport report, String id, int rules, StateKind state) {
    return ratio(
        report.stock(rules, state).map(RulesReport.Row::cpu), cpu(report, id, rules, state));
  }

  private static Optional<Double> ratio(Optional<Double> above, Optional<Double> below) {
    return above.flatMap(a -> below.map(b -> a / b));
  }
}
