package io.orderpulse.jobs.health;

import io.orderpulse.events.Event;
import io.orderpulse.events.record.Anomaly;
import io.orderpulse.events.record.Status;
import io.orderpulse.jobs.decision.Routed;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Tells others which orders go to one place and can leave together: {@code merge.group.changed},
 * with the members as of now, none when the group is over. The first member tells it, as its
 * document knows what kind of place it is. Free of Flink.
 */
final class MergeGroups {

  /** The rule whose anomalies are the groups. */
  static final String RULE = "merge-candidates";

  private MergeGroups() {}

  /**
   * What a transition, which the state of the order has taken in, changes of its group.
   *
   * @return null when it changes no members, or when another order tells it
   */
  static Event told(HealthState state, String orderId, Anomaly anomaly) {
    List<String> orders = anomaly.subject().orderIds();
    if (!anomaly.rule().id().equals(RULE) || orders.isEmpty() || !orders.get(0).equals(orderId)) {
      return null;
    }
    List<String> members = anomaly.status() == Status.RESOLVED ? List.of() : orders;
    List<String> group = new ArrayList<>();
    group.add(anomaly.dedupKey());
    group.addAll(members);
    if (group.equals(state.toldGroup)) {
      return null;
    }
    state.toldGroup = group;
    return new Event(
        "merge-group|" + anomaly.envelopeId(),
        Routed.SOURCE,
        "merge.group.changed",
        anomaly.dedupKey(),
        anomaly.time(),
        Map.of("group_id", anomaly.dedupKey(), "address_key", place(state), "order_ids", members),
        null,
        false,
        false);
  }

  private static Map<String, Object> place(HealthState state) {
    Map<String, Object> place = new LinkedHashMap<>();
    boolean known = state.snapshot != null && state.snapshot.order().addressKey() != null;
    place.put("kind", known ? state.snapshot.order().addressKind() : "unknown");
    if (known) {
      place.put("key", state.snapshot.order().addressKey());
    }
    return place;
  }
}
