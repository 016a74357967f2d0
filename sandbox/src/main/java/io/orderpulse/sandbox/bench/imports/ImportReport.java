package io.orderpulse.sandbox.bench.imports;

import io.orderpulse.sandbox.bench.TextTable;
import io.orderpulse.sandbox.live.AlertDelays;
import java.io.PrintWriter;
import java.util.Locale;

/**
 * What was measured.
 *
 * @param rows orders that were imported
 * @param seconds what that took
 * @param heapMb heap the import had
 * @param before delays of alerts that opened before the import
 * @param during delays of those that opened while it ran
 * @param folded records of health that old orders have
 * @param told records that tell people of old orders
 * @param perfect whether each live anomaly was found, and nothing else
 */
record ImportReport(
    int rows,
    double seconds,
    int heapMb,
    AlertDelays before,
    AlertDelays during,
    long folded,
    long told,
    boolean perfect) {

  private static final double MOST = 1.5;

  /** Whether nothing was lost and nobody was told of an old order. */
  boolean isSound() {
    return told == 0 && folded >= rows && perfect;
  }

  void print(PrintWriter out) {
    TextTable table = new TextTable("live alerts", "number", "p50 ms", "p95 ms", "most ms");
    row(table, "before the import", before);
    row(table, "while it ran", during);
    table.lines().forEach(out::println);
    out.printf(
        Locale.ROOT,
        "imported: %,d orders in %.0f s, %.0f a second, with a heap of %d MB%n",
        rows,
        seconds,
        rows / seconds,
        heapMb);
    boolean known = !before.millis().isEmpty() && !during.millis().isEmpty();
    double ratio = known ? (double) during.quantile(.95) / before.quantile(.95) : Double.NaN;
    out.printf(
        Locale.ROOT,
        "%s  p95 while it ran against before: %.2f, asked %.1f at most%n",
        !known ? "unknown" : ratio <= MOST ? "met    " : "missed ",
        ratio,
        MOST);
    out.printf(
        Locale.ROOT,
        "old orders: %,d records of health, %d of anomalies; live anomalies %s%n",
        folded,
        told,
        perfect ? "all found, and nothing else" : "NOT AS THE TRUTH SAYS");
    out.println(
        "delays in real time from the moment an alert opens, out-of-orderness of 2 s included");
    out.flush();
  }

  private static void row(TextTable table, String name, AlertDelays delays) {
    if (delays.millis().isEmpty()) {
      table.row(name, "0", "", "", "");
      return;
    }
    table.row(
        name,
        number(delays.millis().size()),
        number(delays.quantile(.5)),
        number(delays.quantile(.95)),
        number(delays.quantile(1)));
  }

  private static String number(long value) {
    return String.format(Locale.ROOT, "%,d", value);
  }
}
