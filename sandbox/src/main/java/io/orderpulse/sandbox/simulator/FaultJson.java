package io.orderpulse.sandbox.simulator;

import io.orderpulse.sandbox.simulator.ExpectedAnomaly.Step;
import java.util.List;
import java.util.Map;

/** Planted faults as JSON trees; times are ms since the epoch. */
final class FaultJson {

  private FaultJson() {}

  static Map<String, Object> tree(PlantedFault fault) {
    return Data.of("id", fault.id())
        .with("fault", fault.fault().id())
        .with("name", fault.fault().chineseName())
        .with("variant", fault.variant())
        .with("planted_at", fault.plantedAt())
        .with("cascade", fault.cascade().stream().map(FaultJson::tree).toList())
        .map();
  }

  static PlantedFault fault(Map<String, Object> tree) {
    return new PlantedFault(
        (String) tree.get("id"),
        Fault.of((String) tree.get("fault")),
        (String) tree.get("variant"),
        (Long) tree.get("planted_at"),
        maps(tree.get("cascade")).stream().map(FaultJson::anomaly).toList());
  }

  private static Map<String, Object> tree(ExpectedAnomaly anomaly) {
    return Data.of("rule", anomaly.rule())
        .with("subject_type", anomaly.subjectType())
        .with("subject_id", anomaly.subjectId())
        .with("discriminator", anomaly.discriminator())
        .with("condition_true", anomaly.conditionTrue())
        .with("opens_at", anomaly.opensAt())
        .with(
            "steps",
            anomaly.steps().stream()
                .map(s -> Data.of("severity", s.severity()).with("at", s.at()).map())
                .toList())
        .with("resolved_at", anomaly.resolvedAt())
        .with("reason", anomaly.reason())
        .with("muted_by", anomaly.mutedBy())
        .with("root", anomaly.root())
        .map();
  }

  private static ExpectedAnomaly anomaly(Map<String, Object> tree) {
    return new ExpectedAnomaly(
        (String) tree.get("rule"),
        (String) tree.get("subject_type"),
        (String) tree.get("subject_id"),
        (String) tree.get("discriminator"),
        (Long) tree.get("condition_true"),
        (Long) tree.get("opens_at"),
        maps(tree.get("steps")).stream()
            .map(s -> new Step((String) s.get("severity"), (Long) s.get("at")))
            .toList(),
        (Long) tree.get("resolved_at"),
        (String) tree.get("reason"),
        (String) tree.get("muted_by"),
        (String) tree.get("root"));
  }

  @SuppressWarnings("unchecked") // written by tree(): a list of objects
  private static List<Map<String, Object>> maps(Object list) {
    return (List<Map<String, Object>>) list;
  }
}
