package io.orderpulse.sandbox.bench.rules;

import io.orderpulse.events.Event;
import io.orderpulse.events.json.EventReader;
import io.orderpulse.sandbox.bench.BenchWatermarks;
import io.orderpulse.sandbox.bench.WorkloadReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The misses of a workload, counted in the simplest way. */
final class NaiveMisses {

  private NaiveMisses() {}

  /**
   * @param count how many of the events
   */
  static long count(RulesWorkload workload, int count, int rules) throws Exception {
    BenchWatermarks watermarks = new BenchWatermarks();
    EventReader reader = new EventReader();
    List<Event> events = new ArrayList<>();
    long clock = Long.MIN_VALUE;
    try (WorkloadReader in = new WorkloadReader(workload.file())) {
      for (int i = 0; i < count; i++) {
        events.add(reader.read(in.next()));
        clock = Math.max(clock, watermarks.after(events.get(i)));
      }
    }
    Map<String, List<Event>> orders =
        events.stream().collect(Collectors.groupingBy(Event::partitionKey));
    long misses = 0;
    for (ExpectRule rule : RuleSets.expect(rules).rules()) {
      for (List<Event> order : orders.values()) {
        misses += misses(rule, order, clock);
      }
    }
    return misses;
  }

  private static long misses(ExpectRule rule, List<Event> order, long clock) {
    long misses = 0;
    for (Event start : order) {
      long deadline = start.time() + rule.within().toMillis();
      if (deadline < clock && rule.start().holds(start)) {
        boolean met =
            order.stream()
                .anyMatch(
                    end ->
                        end.time() >= start.time()
                            && end.time() <= deadline
                            && rule.ends().stream().anyMatch(test -> test.holds(end)));
        misses += met ? 0 : 1;
      }
    }
    return misses;
  }
}
