package io.orderpulse.sandbox.truth;

import io.orderpulse.events.Event;
import io.orderpulse.sandbox.simulator.ExpectedAnomaly;
import io.orderpulse.sandbox.simulator.Fault;
import io.orderpulse.sandbox.simulator.PlantedFault;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What a perfect detector finds. Most of it the planted faults declare; what only the sum of all
 * events can tell, and for a check some of the rest, is worked out from the events.
 */
public final class Truth {

  private static final Map<String, TruthRule> COMPUTED = computed();
  private static final List<TruthRule> SUMS = List.of(new HopRateTruth(), new ManualRateTruth());

  private Truth() {}

  /** Ids of the rules that a fault makes fire, in the order of the faults. */
  public static List<String> ruleIds() {
    return Arrays.stream(Fault.values()).flatMap(f -> f.cascade().stream()).distinct().toList();
  }

  /** Ids of the rules that are worked out from the events as well as declared by the faults. */
  public static List<String> checkedIds() {
    return List.copyOf(COMPUTED.keySet());
  }

  /** All anomalies that opened until {@code end} (inclusive), as one can know them then. */
  public static List<ExpectedAnomaly> of(Facts facts, List<PlantedFault> faults, long end) {
    List<Event> events = facts.until(end);
    return Stream.concat(
            faults.stream().flatMap(fault -> fault.cascade().stream()),
            SUMS.stream().flatMap(rule -> rule.judge(events, end).stream()))
        .filter(a -> a.opensAt() <= end)
        .map(a -> a.asOf(end))
        .sorted(Comparator.comparing(ExpectedAnomaly::key))
        .toList();
  }

  /**
   * Those of {@link #checkedIds()}, from the events alone; which of them are muted it cannot know.
   */
  public static List<ExpectedAnomaly> of(Facts facts, long end) {
    List<Event> events = facts.until(end);
    return COMPUTED.values().stream()
        .flatMap(rule -> rule.judge(events, end).stream())
        .filter(a -> a.opensAt() <= end)
        .map(a -> a.asOf(end))
        .sorted(Comparator.comparing(ExpectedAnomaly::key))
        .toList();
  }

  private static Map<String, TruthRule> computed() {
    Map<String, TruthRule> rules = new LinkedHashMap<>();
    rules.put("sync-miss", new SyncMissTruth());
    rules.put("ship-overdue", new ShipOverdueTruth());
    rules.put("logistics-silent", new SilentTruth());
    rules.put("merge-candidates", new MergeTruth());
    rules.put("policy-drift", new DriftTruth());
    rules.put("drawing-mismatch", new DrawingTruth());
    rules.put("hop-broken", new HopTruth());
    return rules;
  }
}
