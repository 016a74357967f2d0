package io.orderpulse.sandbox.bench;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;

/**
 * What a benchmark prints.
 *
 * @param plan what was asked for
 * @param workload the events
 * @param variants the source first, then the one that the others are compared with
 * @param alone parser and serializers without Flink
 */
public record BenchReport(
    BenchPlan plan, Workload workload, List<Measured> variants, List<OneThread.Measured> alone) {

  /** Prints the tables. */
  public void print(PrintWriter out) {
    out.printf(
        Locale.ROOT,
        "%,d events of %d bytes in the mean: %,d orders, 1 in %d stalls, up to %d min out of order,"
            + " seed %d%n",
        workload.events(),
        workload.meanBytes(),
        plan.orders(),
        Stall.ONE_IN,
        Arrivals.OUT_OF_ORDER.toMinutes(),
        plan.seed());
    out.printf(
        Locale.ROOT,
        "Java %s, %d processors, heap %,d MB; parallelism 1, object reuse, state on the heap%n",
        Runtime.version(),
        Runtime.getRuntime().availableProcessors(),
        Runtime.getRuntime().maxMemory() >> 20);
    out.printf(
        "%d rounds after %d to warm up: median (least to most)%n%n", plan.rounds(), plan.warmUp());
    variantTable().lines().forEach(out::println);
    out.println();
    aloneTable().lines().forEach(out::println);
    out.println();
    notes().forEach(out::println);
    out.flush();
  }

  TextTable variantTable() {
    TextTable table = new TextTable("variant", "events/s", "", "CPU µs/event", "", "ratio");
    double unit = variants.size() < 2 ? Double.NaN : variants.get(1).cpuMicros().median();
    for (Measured m : variants) {
      Spread rate = m.eventsPerSecond();
      Spread cpu = m.cpuMicros();
      table.row(
          m.variant(),
          number("%,.0f", rate.median()),
          range("%,.0f", rate),
          number("%.2f", cpu.median()),
          range("%.2f", cpu),
          number("%.2f", cpu.median() / unit));
    }
    return table;
  }

  TextTable aloneTable() {
    TextTable table = new TextTable("one thread, no Flink", "CPU ns/event", "", "bytes allocated");
    for (OneThread.Measured m : alone) {
      table.row(
          m.what(),
          number("%,.0f", m.cpuNanos().median()),
          range("%,.0f", m.cpuNanos()),
          number("%,.0f", m.bytes().median()));
    }
    return table;
  }

  private List<String> notes() {
    return List.of(
        "ratio: CPU against parse + key. CPU is that of the whole process, JIT compiler and garbage",
        "collector included, less set-up (the same job with one order) and the idle process.",
        number(
                "The events were made before, in %.1f µs each, and are read from a file: row ",
                workload.nanos() / 1e3 / workload.events())
            + "'source'.");
  }

  private static String range(String format, Spread spread) {
    return "(%s to %s)".formatted(number(format, spread.least()), number(format, spread.most()));
  }

  private static String number(String format, double value) {
    return String.format(Locale.ROOT, format, value);
  }
}
