package io.orderpulse.sandbox.truth;

import io.orderpulse.events.Event;
import java.text.Normalizer;
import java.util.Map;

/** Which orders go to one address, as the senders wrote it. */
final class ShipTo {

  private ShipTo() {}

  /** The platform's own group, else the place; null when it is masked, incomplete or absent. */
  static String key(Event placed) {
    if (!(placed.data().get("ship_to") instanceof Map<?, ?> to)) {
      return null;
    }
    if (to.get("merge_group") instanceof String group && !group.isBlank()) {
      return "platform-group " + placed.text("channel") + " " + group;
    }
    StringBuilder place = new StringBuilder("place");
    for (String field : new String[] {"province", "city", "district", "address"}) {
      if (!(to.get(field) instanceof String part) || part.isBlank() || part.contains("*")) {
        return null;
      }
      place.append('|').append(Normalizer.normalize(part, Normalizer.Form.NFKC).strip());
    }
    return place.toString();
  }
}
