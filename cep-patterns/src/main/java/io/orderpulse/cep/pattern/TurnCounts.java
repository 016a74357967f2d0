package io.orderpulse.cep.pattern;

import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import org.apache.flink.api.common.state.MapState;

/**
 * Numbers the events of a moment for the shared buffer. All facts of a moment are handled in one
 * turn, so the numbers are needed no longer than that and are no state.
 */
final class TurnCounts implements MapState<Long, Integer> {

  private final Map<Long, Integer> counts = new HashMap<>();

  @Override
  public Integer get(Long time) {
    return counts.get(time);
  }

  @Override
  public void put(Long time, Integer count) {
    counts.put(time, count);
  }

  @Override
  public void putAll(Map<Long, Integer> more) {
    counts.putAll(more);
  }

  @Override
  public void remove(Long time) {
    counts.remove(time);
  }

  @Override
  public boolean contains(Long time) {
    return counts.containsKey(time);
  }

  @Override
  public Iterable<Map.Entry<Long, Integer>> entries() {
    return counts.entrySet();
  }

  @Override
  public Iterable<Long> keys() {
    return counts.keySet();
  }

  @Override
  public Iterable<Integer> values() {
    return counts.values();
  }

  @Override
  public Iterator<Map.Entry<Long, Integer>> iterator() {
    return counts.entrySet().iterator();
  }

  @Override
  public boolean isEmpty() {
    return counts.isEmpty();
  }

  @Override
  public void clear() {
    counts.clear();
  }
}
