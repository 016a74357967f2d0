package io.orderpulse.sandbox.simulator;

import java.util.ArrayList;
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

  /** The same when the carrier fetches it at {@code first}. */
  Parcel fetched(long first) {
    long by = first - scans.get(0).time();
    return withScans(scans.stream().map(s -> s.shifted(by)).toList());
  }

  /** The same when nothing is heard of it after a scan until {@code wakes}. */
  Parcel standing(int scan, long wakes) {
    List<Scan> track = new ArrayList<>(scans.subList(0, scan + 1));
    long by = wakes - scans.get(scan + 1).time();
    scans.subList(scan + 1, scans.size()).forEach(s -> track.add(s.shifted(by)));
    return withScans(track);
  }

  /** The same without scans that only repeat the one before. */
  Parcel withoutRepeats() {
    List<Scan> kept = new ArrayList<>();
    for (Scan scan : scans) {
      Scan before = kept.isEmpty() ? null : kept.get(kept.size() - 1);
      if (before == null || !before.equals(scan.shifted(before.time() - scan.time()))) {
        kept.add(scan);
      }
    }
    return withScans(kept);
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
