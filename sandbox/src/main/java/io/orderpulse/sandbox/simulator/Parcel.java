package io.orderpulse.sandbox.simulator;

import java.util.List;

/**
 * One parcel from its label to its last scan.
 *
 * @param orderIds the orders in it, more than one when they were merged
 * @param lineIds the lines of its one order, or null when it holds all
 * @param scans in the order of time; a track may break off
 */
record Parcel(
    String waybill,
    Carrier carrier,
    List<String> orderIds,
    List<String> lineIds,
    long printed,
    long shipped,
    List<Scan> scans) {

  Parcel shifted(long by) {
    return new Parcel(
        waybill,
        carrier,
        orderIds,
        lineIds,
        printed + by,
        shipped + by,
        scans.stream().map(s -> s.shifted(by)).toList());
  }

  Parcel withScans(List<Scan> other) {
    return new Parcel(waybill, carrier, orderIds, lineIds, printed, shipped, other);
  }

  Parcel forOrders(List<String> ids) {
    return new Parcel(waybill, carrier, ids, lineIds, printed, shipped, scans);
  }

  /** Time of the scan after which the carrier is done, or null when the track breaks off. */
  Long ended() {
    Scan last = scans.isEmpty() ? null : scans.get(scans.size() - 1);
    return last != null && last.terminal() ? last.time() : null;
  }

  boolean signed() {
    return !scans.isEmpty() && scans.get(scans.size() - 1).status().equals("signed");
  }
}
