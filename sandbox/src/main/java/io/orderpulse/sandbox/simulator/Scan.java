package io.orderpulse.sandbox.simulator;

/** One line of a parcel's track. */
record Scan(long time, String status, String place, String region, String note) {

  Scan shifted(long by) {
    return new Scan(time + by, status, place, region, note);
  }

  boolean terminal() {
    return status.equals("signed") || status.equals("returned");
  }
}
