package io.orderpulse.sandbox.bench.rules;

import java.util.List;
import java.util.function.Supplier;

/**
 * What can be measured.
 *
 * @param id as {@code --only} names it
 * @param label as the table shows it
 * @param onHeap sizes of the rule sets it is measured with, 0 for none
 * @param onDisk the same with its state in RocksDB
 * @param slowOnDisk so slow on RocksDB that it gets fewer orders and events there
 * @param engine makes it, or null when it runs without Flink
 */
record Contender(
    String id,
    String label,
    List<Integer> onHeap,
    List<Integer> onDisk,
    boolean slowOnDisk,
    Supplier<RuleEngineUnderTest> engine) {

  /** Where its state may lie. */
  List<StateKind> states() {
    return onDisk.isEmpty() ? List.of(StateKind.HEAP) : List.of(StateKind.values());
  }

  List<Integer> rules(StateKind state) {
    return state == StateKind.HEAP ? onHeap : onDisk;
  }

  /** True when it gets the small workload with its state there. */
  boolean isSlow(StateKind state) {
    return state == StateKind.ROCKSDB && slowOnDisk;
  }

  boolean byDefault() {
    return engine != null || Esper.isBuilt();
  }
}
