package io.orderpulse.sandbox.cli;

import io.orderpulse.sandbox.bench.rules.Machine;
import io.orderpulse.sandbox.bench.rules.RulesPlan;
import io.orderpulse.sandbox.bench.rules.StateKind;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options of the benchmark of rules; a mixin. */
public final class BenchRulesOptions {

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--orders",
      paramLabel = "N",
      defaultValue = "100000",
      description =
          "Orders open at every moment that is measured, at least (default: ${DEFAULT-VALUE}).")
  private int orders;

  @Option(
      names = "--events",
      paramLabel = "N",
      defaultValue = "200000",
      description = "Events per round (default: ${DEFAULT-VALUE}).")
  private int events;

  @Option(
      names = "--slow-orders",
      paramLabel = "N",
      defaultValue = "5000",
      description = "Open orders for stock CEP on RocksDB (default: ${DEFAULT-VALUE}).")
  private int slowOrders;

  @Option(
      names = "--slow-events",
      paramLabel = "N",
      defaultValue = "5000",
      description = "Events per round for stock CEP on RocksDB (default: ${DEFAULT-VALUE}).")
  private int slowEvents;

  @Option(
      names = "--rounds",
      paramLabel = "N",
      defaultValue = "3",
      description = "Rounds that count, behind one to warm up (default: ${DEFAULT-VALUE}).")
  private int rounds;

  @Option(
      names = "--rules",
      paramLabel = "N",
      split = ",",
      defaultValue = "1,5,20,100",
      description = "Sizes of the rule sets (default: ${DEFAULT-VALUE}).")
  private List<Integer> rules;

  @Option(
      names = "--only",
      paramLabel = "ENGINE",
      split = ",",
      description = {
        "Measure these alone: parse, compact and pattern (OrderPulse's two plans), stock (an operator"
            + " of Flink CEP for each rule), filtered (each behind a filter on its event types), esper"
            + " (needs the Maven profile of that name)."
      })
  private List<String> only = List.of();

  @Option(
      names = "--state",
      paramLabel = "KIND",
      split = ",",
      defaultValue = "heap,rocksdb",
      description = "Where state lies: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private List<StateKind> states;

  @Option(
      names = "--heap",
      paramLabel = "MB",
      description = "Heap of each run (default: half of the memory, at most 12288).")
  private Integer heap;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "7",
      description = "The same seed gives the same events (default: ${DEFAULT-VALUE}).")
  private long seed;

  /** The options as the benchmark wants them. */
  RulesPlan toPlan() {
    try {
      int megabytes = heap == null ? Machine.sensibleHeap() : heap;
      return new RulesPlan(
          orders, events, slowOrders, slowEvents, rounds, rules, only, states, megabytes, seed);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }
}
