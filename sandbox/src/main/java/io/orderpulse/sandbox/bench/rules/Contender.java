package io.orderpulse.sandbox.bench.rules;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/**
 * What can be measured.
 *
 * @param id as {@code --only} names it
 * @param label as the table shows it
 * @param onHeap sizes of the rule sets it is measured with, 0 for none
 * @param onDisk the same with its state in RocksDB
 * @param traits what else is to be known
 * @param engine makes it, or null when it runs without Flink
 */
record Contender(
    String id,
    String label,
    List<Integer> onHeap,
    List<Integer> onDisk,
    Set<Trait> traits,
    Supplier<RuleEngineUnderTest> engine) {

  /** What sets one apart. */
  enum Trait {
    /** So slow on RocksDB that it gets fewer orders and events there. */
    SLOW_ON_DISK,
    /** Measured only when it is asked for. */
    ON_DEMAND
  }

  /** Where its state may lie. */
  List<StateKind> states() {
    return onDisk.isEmpty() ? List.of(StateKind.HEAP) : List.of(StateKind.values());
  }

  List<Integer> rules(StateKind state) {
    return state == StateKind.HEAP ? onHeap : onDisk;
  }

  /** True when it gets the small workload with its state there. */
  boolean isSlow(StateKind state) {
    return state == StateKind.ROCKSDB && traits.contains(Trait.SLOW_ON_DISK);
  }

  boolean byDefault() {
    return !traits.contains(Trait.ON_DEMAND) && (engine != null || Esper.isBuilt());
  }
}
