package io.orderpulse.sandbox.truth;

import io.orderpulse.events.Event;
import io.orderpulse.sandbox.simulator.ExpectedAnomaly;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What other systems have to be asked for, by {@link Asked#name}: because of an anomaly, whether
 * people are told of it or not, or because of what an order is. Nothing is asked for because of an
 * absence while its feed or carrier stands still.
 */
final class CommandTruth {

  /** Of a feed or carrier as a whole. */
  private static final Set<String> COVERS = Set.of("feed-silent", "carrier-suspended");

  private static final BigDecimal LARGE = new BigDecimal("5000.00");
  private static final long SOON = Duration.ofSeconds(60).toMillis();
  private static final long YOUNG = Duration.ofHours(24).toMillis();

  private final Set<String> names = new TreeSet<>();

  private CommandTruth() {}

  static Set<String> of(List<Event> facts, List<ExpectedAnomaly> truth) {
    CommandTruth commands = new CommandTruth();
    Map<String, ExpectedAnomaly> byName = new HashMap<>();
    truth.forEach(a -> byName.put(a.name(), a));
    truth.stream().filter(a -> isBelieved(a, byName.get(a.mutedBy()))).forEach(commands::because);
    commands.largeOrdersOfVips(facts);
    commands.expedited(facts);
    return commands.names;
  }

  private static boolean isBelieved(ExpectedAnomaly anomaly, ExpectedAnomaly mutedBy) {
    if (mutedBy == null || !COVERS.contains(mutedBy.rule())) {
      return true;
    }
    Long lifted = mutedBy.resolvedAt();
    return lifted != null && (anomaly.resolvedAt() == null || lifted < anomaly.resolvedAt());
  }

  private void because(ExpectedAnomaly anomaly) {
    List<String> actions =
        switch (anomaly.rule()) {
          case "merge-candidates" ->
              "CANCELLED".equals(anomaly.reason())
                  ? List.of("MERGE_PACKAGES", "WAIVE_FREIGHT", "CANCEL_MERGE", "REVOKE_WAIVER")
                  : List.of("MERGE_PACKAGES", "WAIVE_FREIGHT");
          case "logistics-silent" -> List.of("SEND_COMPENSATION_SCRIPT");
          case "return-reason" -> List.of("FILL_RETURN_REASON");
          case "drawing-mismatch" ->
              anomaly.steps().stream().anyMatch(s -> s.severity().equals("critical"))
                  ? List.of("HOLD_MATERIAL_ORDER")
                  : List.of();
          default -> List.of();
        };
    actions.forEach(action -> names.add(action + " " + anomaly.key()));
  }

  /** The tier may come up to a minute after the order. */
  private void largeOrdersOfVips(List<Event> facts) {
    Map<String, Long> vipSince = new HashMap<>();
    for (Event event : facts) {
      if (event.type().equals("crm.customer.updated") && "VIP".equals(event.text("tier"))) {
        vipSince.putIfAbsent(event.text("customer_id"), event.time());
      }
    }
    for (Event event : facts) {
      long since = vipSince.getOrDefault(event.text("customer_id"), Long.MAX_VALUE);
      if (event.type().equals("order.placed")
          && since <= event.time() + SOON
          && new BigDecimal(String.valueOf(event.data().get("amount"))).compareTo(LARGE) > 0) {
        names.add("PRIORITY_PICK order/" + event.orderId());
      }
    }
  }

  private void expedited(List<Event> facts) {
    Map<String, Long> placed = new HashMap<>();
    Set<String> gone = new HashSet<>();
    for (Event event : facts) {
      String order = event.orderId();
      switch (event.type()) {
        case "order.placed" -> placed.put(order, event.time());
        case "order.cancelled", "wms.order.shipped" -> gone.addAll(event.orderIds());
        case "crm.order.tagged" -> {
          boolean young = event.time() - placed.getOrDefault(order, Long.MIN_VALUE) < YOUNG;
          if (young && !gone.contains(order)) {
            names.add("INJECT_PRIORITY order/" + order);
            names.add("PDA_POPUP order/" + order);
          }
        }
        default -> {}
      }
    }
  }
}
