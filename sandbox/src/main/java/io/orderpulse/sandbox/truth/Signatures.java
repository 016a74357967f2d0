package io.orderpulse.sandbox.truth;

import io.orderpulse.events.Event;
import io.orderpulse.events.VerdictOrder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** When all parcels of an order are signed for: carriers know waybills only, so it is derived. */
final class Signatures {

  /** Type of the derived event; no sender uses it. */
  static final String ALL_SIGNED = "truth.signed";

  private final Map<String, Long> signedAt = new HashMap<>();

  Signatures(List<Event> facts) {
    for (Event event : facts) {
      boolean signed =
          event.type().equals("logistics.signed")
              || event.type().equals("logistics.scanned") && "signed".equals(event.text("status"));
      if (signed) {
        signedAt.putIfAbsent(event.text("waybill_no"), event.time());
      }
    }
  }

  /** The events of an order, and one more when its last parcel was signed for, if it was. */
  List<Event> with(String order, List<Event> events) {
    Set<String> waybills = new HashSet<>();
    for (Event event : events) {
      if (event.text("waybill_no") != null) {
        waybills.add(event.text("waybill_no"));
      }
    }
    if (waybills.isEmpty() || !signedAt.keySet().containsAll(waybills)) {
      return events;
    }
    long last = waybills.stream().mapToLong(signedAt::get).max().getAsLong();
    List<Event> more = new ArrayList<>(events);
    more.add(Event.of("~" + order, "~", ALL_SIGNED, order, last, Map.of()));
    more.sort(VerdictOrder.INSTANCE);
    return more;
  }
}
