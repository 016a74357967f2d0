package io.orderpulse.sandbox.truth;

import io.orderpulse.events.Event;
import io.orderpulse.sandbox.simulator.ExpectedAnomaly;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All rules that there is a truth for. */
public final class Truth {

  private static final Map<String, TruthRule> RULES = rules();

  private Truth() {}

  /** Ids of the rules that can be scored. */
  public static List<String> ruleIds() {
    return List.copyOf(RULES.keySet());
  }

  /** The anomalies that opened until {@code end} (inclusive), as one can know them then. */
  public static List<ExpectedAnomaly> of(Facts facts, long end) {
    List<Event> events = facts.until(end);
    return RULES.values().stream()
        .flatMap(rule -> rule.judge(events, end).stream())
        .filter(a -> a.opensAt() <= end)
        .map(a -> a.asOf(end))
        .sorted(Comparator.comparing(ExpectedAnomaly::key))
        .toList();
  }

  private static Map<String, TruthRule> rules() {
    Map<String, TruthRule> rules = new LinkedHashMap<>();
    rules.put("sync-miss", new SyncMissTruth());
    rules.put("ship-overdue", new ShipOverdueTruth());
    rules.put("logistics-silent", new SilentTruth());
    rules.put("merge-candidates", new MergeTruth());
    rules.put("policy-drift", new DriftTruth());
    rules.put("drawing-mismatch", new DrawingTruth());
    return rules;
  }
}
