package io.orderpulse.jobs.health;

import io.orderpulse.cep.fact.OrderContext;
import io.orderpulse.cep.fact.Ranks;
import io.orderpulse.events.json.Rfc3339;
import io.orderpulse.events.record.Anomaly;
import io.orderpulse.events.record.Light;
import io.orderpulse.events.record.OrderHealth;
import io.orderpulse.events.record.Status;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Folds what happens to an order into its health document. Free of Flink. */
final class HealthDocuments {

  /** Versions per millisecond of event time: room for every change of one moment. */
  private static final long VERSIONS_PER_MS = 1024;

  private HealthDocuments() {}

  /** Takes an input in; false when it is older than what is known. */
  static boolean take(HealthState state, HealthInput input) {
    if (input.anomaly() != null) {
      take(state, input.orderId(), input.anomaly());
      return true;
    }
    if (input.decision() != null) {
      state.decisions.put(input.decision().name(), input.decision().outcome());
      return true;
    }
    OrderSnapshot before = state.snapshot;
    if (before != null && input.snapshot().order().revision() < before.order().revision()) {
      return false;
    }
    state.snapshot = input.snapshot();
    return true;
  }

  private static void take(HealthState state, String orderId, Anomaly anomaly) {
    if (anomaly.status() == Status.RESOLVED) {
      state.open.remove(anomaly.dedupKey());
      return;
    }
    if (!anomaly.subject().orderIds().contains(orderId)) {
      // the order has left the group, which goes on without it
      state.open.remove(anomaly.dedupKey());
      state.decisions.remove("merge_group", anomaly.dedupKey());
      return;
    }
    state.open.put(
        anomaly.dedupKey(),
        new OrderHealth.OpenAnomaly(
            anomaly.dedupKey(),
            anomaly.episode(),
            anomaly.rule().id(),
            anomaly.severity(),
            anomaly.owner().role(),
            anomaly.owner().nextEscalationAt()));
    if (anomaly.rule().id().equals(MergeGroups.RULE)) {
      state.decisions.put("merge_group", anomaly.dedupKey());
    }
  }

  /** The document at a moment; null while the order itself is unknown. */
  static OrderHealth document(HealthState state, String orderId, long now) {
    if (state.snapshot == null) {
      return null;
    }
    state.updated = Math.max(state.updated, now);
    state.version = Math.max(state.version + 1, state.updated * VERSIONS_PER_MS);
    OrderContext order = state.snapshot.order();
    Light light = Lights.at(order, state.updated);
    List<OrderHealth.OpenAnomaly> open = new ArrayList<>(new TreeMap<>(state.open).values());
    OrderRemarks remarks =
        state.snapshot.remarks() == null ? OrderRemarks.NONE : state.snapshot.remarks();
    NextDeadline next = NextDeadline.of(order, open, state.updated);
    return new OrderHealth(
        orderId,
        state.version,
        order.stage(),
        order.rank(),
        empty(order.channel()),
        empty(order.customerId()),
        empty(order.tier()),
        order.amountCny(),
        milestones(order),
        order.placed(),
        order.due(),
        Lights.nextChange(order, state.updated),
        light,
        Scores.score(light, open),
        Scores.reasons(light, open),
        empty(order.warehouse()),
        order.waybills(),
        state.snapshot.lastScan(),
        remarks.signoff(),
        remarks.voice(),
        decisions(state, remarks),
        open,
        state.snapshot.hops(),
        state.updated,
        order.valid(),
        order.deliverBy(),
        remarks.carrier(),
        next == null ? null : next.at(),
        next == null ? null : next.what(),
        remarks.complaints() == 0 ? null : remarks.complaints(),
        remarks.firstComplaint(),
        remarks.blank().isEmpty() ? null : remarks.blank());
  }

  private static Map<String, String> decisions(HealthState state, OrderRemarks remarks) {
    Map<String, String> decisions = new HashMap<>(state.decisions);
    if (remarks.routed() != null) {
      decisions.put("warehouse", remarks.routed());
    }
    return decisions;
  }

  /** When each rank was reached. */
  private static Map<String, String> milestones(OrderContext order) {
    Map<String, String> out = new LinkedHashMap<>();
    for (Ranks rank : Ranks.values()) {
      Long at = order.reached(rank.wire());
      if (at != null) {
        out.put(rank.wire(), Rfc3339.format(at));
      }
    }
    return out;
  }

  private static String empty(String text) {
    return text.isEmpty() ? null : text;
  }
}
