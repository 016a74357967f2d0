package io.orderpulse.sandbox.bench.rules;

import io.orderpulse.sandbox.bench.Cost;
import java.util.List;
import java.util.Map;

/**
 * What one run gave.
 *
 * @param rounds what each cost, the idle process taken off
 * @param misses found until the end of the events
 * @param stateBytes size of each operator's state in a savepoint at the end, by uid; empty where
 *     there is none
 * @param valueBytes of that state what the keys hold, without the keys themselves and timers
 * @param heapBytes what the heap held at the end, garbage collected
 */
record RunResult(
    List<Cost> rounds, long misses, Map<String, Long> stateBytes, long valueBytes, long heapBytes) {

  long allStateBytes() {
    return stateBytes.values().stream().mapToLong(Long::longValue).sum();
  }
}
