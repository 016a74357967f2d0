package io.orderpulse.sandbox.truth;

import io.orderpulse.events.Event;
import io.orderpulse.sandbox.simulator.ExpectedAnomaly;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * {@code merge-candidates}: told address by address; see {@link MergeStory}. Orders without a
 * usable address never merge.
 */
final class MergeTruth implements TruthRule {

  @Override
  public List<ExpectedAnomaly> judge(List<Event> facts, long end) {
    Map<String, String> addressOf = new HashMap<>();
    for (Event event : facts) {
      if (event.type().equals("order.placed") && ShipTo.key(event) != null) {
        addressOf.putIfAbsent(event.orderId(), ShipTo.key(event));
      }
    }
    Map<String, List<Event>> stories = new LinkedHashMap<>();
    for (Event event : facts) {
      event.orderIds().stream()
          .map(addressOf::get)
          .filter(address -> address != null)
          .distinct()
          .forEach(a -> stories.computeIfAbsent(a, k -> new ArrayList<>()).add(event));
    }
    List<ExpectedAnomaly> found = new ArrayList<>();
    stories.forEach(
        (address, events) -> {
          MergeStory story = new MergeStory();
          events.stream().filter(e -> belongs(e, address, addressOf)).forEach(story::apply);
          found.addAll(story.groups());
        });
    return found;
  }

  /** A second order.placed with another address does not move the order. */
  private static boolean belongs(Event event, String address, Map<String, String> addressOf) {
    return !event.type().equals("order.placed") || address.equals(addressOf.get(event.orderId()));
  }
}
