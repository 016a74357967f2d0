package io.orderpulse.sandbox.bench.index;

import io.orderpulse.jobs.kafka.Topic;
import io.orderpulse.sandbox.bench.Spread;
import io.orderpulse.sandbox.bench.TextTable;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What was measured.
 *
 * @param plan what was asked for
 * @param counts documents by topic
 * @param machine what is to be known of it
 * @param rows one for each size of requests
 */
record IndexReport(
    IndexPlan plan, Map<Topic, Integer> counts, List<String> machine, List<IndexRows> rows) {

  /** Documents a second that are enough on any machine. */
  private static final double ENOUGH = 10_000;

  /** Share of what the bare client reaches that is enough where the server takes less. */
  private static final double SHARE = 0.8;

  /** Whether every document arrived, each time. */
  boolean isSound() {
    return rows.stream().allMatch(IndexRows::isSound);
  }

  void print(PrintWriter out) {
    long documents = rows.get(0).documents();
    out.printf(
        Locale.ROOT,
        "%,d documents, %d bytes of request each in the mean: %s; seed %d%n",
        documents,
        Math.round((double) rows.get(0).bytes() / documents),
        counts.entrySet().stream()
            .map(
                e ->
                    e.getKey().suffix() + " " + Math.round(100.0 * e.getValue() / documents) + " %")
            .collect(Collectors.joining(", ")),
        plan.seed());
    machine.forEach(out::println);
    out.printf(
        "%d in flight; %d rounds in turns after one to warm up: median (least to most)%n%n",
        plan.inFlight(), plan.rounds());
    table().lines().forEach(out::println);
    out.println();
    rows.forEach(row -> out.println(verdict(row)));
    out.println("The bare client sends the very same requests, ready made, and does nothing else.");
    out.println(
        isSound()
            ? "every document arrived"
            : "DOCUMENTS ARE MISSING: the two writers left different numbers of them");
    out.flush();
  }

  TextTable table() {
    TextTable table =
        new TextTable(
            "writer", "bulk", "docs/s", "", "MB/s", "CPU µs/doc", "server CPU µs/doc", "ratio", "");
    for (IndexRows row : rows) {
      table.row(cells("bare client", row, row.bare(), "1.00", ""));
      Spread ratio = row.ratio();
      table.row(
          cells("index job", row, row.job(), number("%.2f", ratio.median()), range("%.2f", ratio)));
    }
    return table;
  }

  private static String[] cells(
      String writer, IndexRows row, List<IndexRound> rounds, String ratio, String ratios) {
    Spread rate = row.rate(rounds);
    return new String[] {
      writer,
      "" + row.bulk(),
      number("%,.0f", rate.median()),
      range("%,.0f", rate),
      number("%.1f", row.megabytes(rounds)),
      number("%.1f", row.clientMicros(rounds)),
      number("%.1f", row.serverMicros(rounds)),
      ratio,
      ratios
    };
  }

  String verdict(IndexRows row) {
    double rate = row.rate(row.job()).median();
    double ratio = row.ratio().median();
    return String.format(
        Locale.ROOT,
        "bulks of %d: %s: %,.0f documents/s (goal %,.0f), %.2f of the bare client (goal %.2f where"
            + " the server takes less)",
        row.bulk(),
        rate >= ENOUGH || ratio >= SHARE ? "goal met" : "GOAL MISSED",
        rate,
        ENOUGH,
        ratio,
        SHARE);
  }

  private static String range(String format, Spread spread) {
    return "(%s to %s)".formatted(number(format, spread.least()), number(format, spread.most()));
  }

  private static String number(String format, double value) {
    return String.format(Locale.ROOT, format, value);
  }
}
