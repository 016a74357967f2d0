package io.orderpulse.sandbox.bench.rules;

import io.orderpulse.sandbox.bench.Spread;
import io.orderpulse.sandbox.bench.TextTable;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;

/**
 * What the benchmark of rules prints.
 *
 * @param plan what was asked for
 * @param workloads the events; the small ones last
 * @param rows what was measured
 */
public record RulesReport(RulesPlan plan, List<RulesWorkload> workloads, List<Row> rows) {

  /**
   * One row.
   *
   * @param run what was run
   * @param openOrders orders open at every moment that was measured, at least
   * @param orders all orders of which there were events
   * @param perRound events of each round
   * @param result what it gave, or null when it failed
   * @param failure why it failed, or null
   */
  public record Row(
      RulesCase run, int openOrders, int orders, int perRound, RunResult result, String failure) {

    Spread eventsPerSecond() {
      return Spread.of(result.rounds(), cost -> perRound * 1e9 / cost.wallNanos());
    }

    Spread cpuMicros() {
      return Spread.of(result.rounds(), cost -> cost.cpuNanos() / 1e3 / perRound);
    }

    double cpu() {
      return cpuMicros().median();
    }

    /** What came out, in a line. */
    public String inShort() {
      String what = result == null ? failure : number("%.2f µs of CPU per event", cpu());
      return "%s on %s: %s".formatted(run.label(), run.state(), what);
    }

    double bytesPerOpenOrder() {
      return (double) result.allStateBytes() / openOrders;
    }

    double bytesPerOrder() {
      return (double) result.allStateBytes() / orders;
    }

    double valuesPerOpenOrder() {
      return (double) result.valueBytes() / openOrders;
    }
  }

  /** True when every run gave a result and those with the same rules and events agree. */
  public boolean isSound() {
    return rows.stream().allMatch(row -> row.result() != null) && disagreements().isEmpty();
  }

  /** The one measured row of an engine. */
  Optional<Row> row(String contender, int rules, StateKind state) {
    return rows.stream()
        .filter(row -> row.result() != null)
        .filter(row -> row.run().contender().id().equals(contender))
        .filter(row -> row.run().rules() == rules && row.run().state() == state)
        .findFirst();
  }

  /** Stock operators as they are, or behind filters where they were measured only so. */
  Optional<Row> stock(int rules, StateKind state) {
    return row(Contenders.STOCK, rules, state).or(() -> row(Contenders.FILTERED, rules, state));
  }

  /** Prints the tables. */
  public void print(PrintWriter out) {
    Machine.facts().forEach(out::println);
    workloads.forEach(workload -> out.println(facts(workload)));
    out.printf(
        "%d rounds after the fill and one to warm up: median (least to most); each row in a JVM of"
            + " its own, heap %,d MB%n%n",
        plan.rounds(), plan.heapMegabytes());
    table().lines().forEach(out::println);
    out.println();
    rows.stream()
        .filter(row -> row.failure() != null)
        .forEach(row -> out.printf("%s failed: %s%n", name(row), row.failure()));
    disagreements().forEach(out::println);
    Target.table(this).lines().forEach(out::println);
    out.println();
    notes().forEach(out::println);
    out.flush();
  }

  private String facts(RulesWorkload workload) {
    return String.format(
        Locale.ROOT,
        "%,d events, %,d of them to fill the state; behind it %d bytes in the mean and at least %,d"
            + " orders open at every moment, 1 in %d stalls, up to 3 min out of order, seed %d; made in"
            + " %.1f µs each",
        workload.events(),
        workload.fill(),
        workload.meanBytes(),
        workload.leastOpen(),
        Journey.ONE_IN,
        plan.seed(),
        workload.nanos() / 1e3 / workload.events());
  }

  TextTable table() {
    TextTable table =
        new TextTable(
            "engine",
            "state",
            "open orders",
            "events/s",
            "CPU µs/event",
            "",
            "of parse",
            "of stock",
            "B/open",
            "B/order",
            "values/open",
            "misses");
    for (Row row : rows) {
      List<String> cells = new ArrayList<>();
      cells.add(row.run().label());
      cells.add(row.run().state().toString());
      cells.addAll(row.result() == null ? List.of("", "failed") : figures(row));
      table.row(cells);
    }
    return table;
  }

  private List<String> figures(Row row) {
    boolean state = !row.result().stateBytes().isEmpty();
    return List.of(
        number("%,.0f", row.openOrders()),
        number("%,.0f", row.eventsPerSecond().median()),
        number("%.2f", row.cpu()),
        "(%s to %s)"
            .formatted(
                number("%.2f", row.cpuMicros().least()), number("%.2f", row.cpuMicros().most())),
        against(row, row(Contenders.PARSE, 0, StateKind.HEAP)),
        against(row, stock(row.run().rules(), row.run().state())),
        state ? number("%,.0f", row.bytesPerOpenOrder()) : "",
        state ? number("%,.0f", row.bytesPerOrder()) : "",
        state ? number("%,.0f", row.valuesPerOpenOrder()) : "",
        number("%,.0f", row.result().misses()));
  }

  private static String against(Row row, Optional<Row> unit) {
    return unit.map(u -> number("%.3g", row.cpu() / u.cpu())).orElse("");
  }

  /** Rows with the same rules and events must find the same misses. */
  private List<String> disagreements() {
    TreeMap<String, TreeSet<Long>> found = new TreeMap<>();
    for (Row row : rows) {
      if (row.result() != null && row.run().rules() > 0) {
        String same =
            "%d rules, %s orders".formatted(row.run().rules(), number("%,.0f", row.openOrders()));
        found.computeIfAbsent(same, s -> new TreeSet<>()).add(row.result().misses());
      }
    }
    return found.entrySet().stream()
        .filter(e -> e.getValue().size() > 1)
        .map(e -> "The engines disagree with %s: %s misses".formatted(e.getKey(), e.getValue()))
        .toList();
  }

  private List<String> notes() {
    return java.util.stream.Stream.of(
            "CPU is that of the whole process, JIT compiler and garbage collector included, less the"
                + " idle process. of parse, of stock: CPU against parse + key, and against stock CEP"
                + " with as many rules and the same state; on RocksDB behind filters.",
            "stock CEP: an operator of Flink CEP for each rule, which sees every event; behind filters"
                + " each sees its event types alone.",
            "B/open, B/order: bytes of all state in a savepoint at the end, keys and timers included, by"
                + " open order and by order: OrderPulse remembers ended ones, as a start counts once."
                + " values/open: what the keys hold, ended orders' too, without keys and timers.",
            rows.stream().anyMatch(row -> row.run().slow())
                ? "Stock CEP on RocksDB costs milliseconds per event: it gets the small workload"
                    + " (--slow-orders, --slow-events)."
                : null,
            Esper.isBuilt()
                ? null
                : "Esper is not built (GPL, never shipped): mvn -Pesper -DskipTests package")
        .filter(Objects::nonNull)
        .toList();
  }

  private static String name(Row row) {
    return "%s on %s".formatted(row.run().label(), row.run().state());
  }

  static String number(String format, double value) {
    return String.format(Locale.ROOT, format, value);
  }

  /** A figure of a measured row, or nothing. */
  Optional<Double> figure(
      String contender, int rules, StateKind state, ToDoubleFunction<Row> figure) {
    return row(contender, rules, state).map(figure::applyAsDouble);
  }
}
