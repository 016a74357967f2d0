package io.orderpulse.jobs.health;

import io.orderpulse.cep.fact.WaybillContext;
import io.orderpulse.events.Event;
import io.orderpulse.events.VerdictOrder;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;

/** Decisions about parcels: which orders they carry and which scans say something new. */
final class Waybills {

  /** Carrier events remembered per parcel; a parcel is scanned some ten times. */
  static final int KEEP = 64;

  private Waybills() {}

  /** Orders that the event binds to the parcel for the first time. */
  static List<String> bind(WaybillState state, Event event) {
    TreeSet<String> known = new TreeSet<>(state.orderIds);
    List<String> fresh = event.orderIds().stream().filter(known::add).toList();
    state.orderIds = new ArrayList<>(known);
    String carrier = event.text("carrier");
    if (carrier != null) {
      state.carrier = carrier;
    }
    if (event.type().equals("wms.order.shipped")
        && (state.shipped == null || event.time() < state.shipped)) {
      state.shipped = event.time();
    }
    return fresh;
  }

  /** Remembers a carrier's event; true when it is a scan that differs from the one before it. */
  static boolean scan(WaybillState state, Event event) {
    List<Event> events = new ArrayList<>(state.carrierEvents);
    int at = Collections.binarySearch(events, event, VerdictOrder.INSTANCE);
    int place = at >= 0 ? at : -at - 1;
    Event before = previousScan(events, place);
    if (at < 0) {
      events.add(place, event);
    }
    state.carrierEvents =
        events.size() > KEEP ? new ArrayList<>(events.subList(1, events.size())) : events;
    return event.type().equals("logistics.scanned") && (before == null || differ(before, event));
  }

  private static Event previousScan(List<Event> events, int place) {
    for (int i = place - 1; i >= 0; i--) {
      if (events.get(i).type().equals("logistics.scanned")) {
        return events.get(i);
      }
    }
    return null;
  }

  private static boolean differ(Event a, Event b) {
    return !Objects.equals(a.text("status"), b.text("status"))
        || !Objects.equals(a.text("place"), b.text("place"))
        || !Objects.equals(a.data().get("note_key"), b.data().get("note_key"));
  }

  static WaybillContext context(WaybillState state, String waybillNo, boolean newScan) {
    return new WaybillContext(
        waybillNo,
        state.carrier,
        new ArrayList<>(state.orderIds),
        newScan,
        state.shipped,
        region(state.carrierEvents));
  }

  /** Where the newest scan that says so was made. */
  private static String region(List<Event> events) {
    for (int i = events.size() - 1; i >= 0; i--) {
      String region = events.get(i).text("region");
      if (region != null) {
        return region;
      }
    }
    return null;
  }
}
