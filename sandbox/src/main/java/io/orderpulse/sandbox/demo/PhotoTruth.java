package io.orderpulse.sandbox.demo;

import io.orderpulse.events.Event;
import io.orderpulse.events.json.Rfc3339;
import io.orderpulse.sandbox.simulator.Photo;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a simulated photo shows.
 *
 * @param waybill number on it
 * @param ticked option that is ticked
 * @param stamp that is on it, or null
 * @param signedAt time on it, ms since the epoch, a whole minute
 */
record PhotoTruth(String waybill, String ticked, String stamp, long signedAt) {

  static PhotoTruth of(Photo shows) {
    return new PhotoTruth(shows.waybill(), shows.ticked(), shows.stamp(), shows.signedAt());
  }

  /** Whether a {@code signoff.read} says just this. */
  boolean saidBy(Event read) {
    Set<String> marks = new TreeSet<>(List.of(ticked));
    if (stamp != null) {
      marks.add(stamp);
    }
    Set<String> said = new TreeSet<>();
    ((List<?>) read.data().get("marks")).forEach(mark -> said.add((String) mark));
    String verdict = waybill.equals(read.text("waybill_no")) ? "equal" : "different";
    return read.flag("readable")
        && waybill.equals(read.text("waybill_read"))
        && verdict.equals(read.text("waybill_verdict"))
        && Rfc3339.format(signedAt).equals(read.text("signed_at_read"))
        && marks.equals(said);
  }

  /** Whether it contradicts what the carrier says of this parcel. */
  boolean contradicts(String waybillNo, long signed) {
    return !waybill.equals(waybillNo)
        || ticked.equals("拒收")
        || stamp != null
        || signedAt < signed - 60_000;
  }
}
