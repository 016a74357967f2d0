package io.orderpulse.sandbox.bench.intake;

import java.util.List;
import java.util.Locale;

/**
 * One phase as it was measured. Times are ms unless the name says otherwise.
 *
 * @param drainS seconds after the last order until health had written its last document, -1 when
 *     something stayed unread
 * @param events records on the events topic, all kinds
 * @param confirmedAfterS seconds from the first order until the last was confirmed
 * @param seconds from the first order until health had written its last document
 */
record IntakeRow(
    String phase,
    int rate,
    int sent,
    int accepted,
    int confirmed,
    int degraded,
    int doubles,
    long acceptP50,
    long acceptP99,
    long vipP95,
    long normalP95,
    long events,
    double confirmedAfterS,
    double seconds,
    double drainS,
    Sampler.Peaks peaks,
    long diskBytes) {

  /** The heads of {@link #cells()}. */
  static final String[] HEAD = {
    "phase",
    "orders/s",
    "sent",
    "accepted",
    "confirmed",
    "degraded",
    "lost",
    "accept p50",
    "p99",
    "VIP confirm p95",
    "normal p95",
    "events/s",
    "in flight",
    "unread",
    "drain s",
    "heap MB",
    "disk MB"
  };

  /** Accepted and never confirmed. */
  int lost() {
    return accepted - confirmed;
  }

  /** Orders a second that went through all jobs, waiting for the last included. */
  double throughput() {
    return accepted / seconds;
  }

  /** Orders a second that the buffer confirmed, whatever waits behind it. */
  double confirmedPerSecond() {
    return confirmed / confirmedAfterS;
  }

  String[] cells() {
    return List.of(
            phase,
            "" + rate,
            "" + sent,
            "" + accepted,
            "" + confirmed,
            "" + degraded,
            "" + lost(),
            "" + acceptP50,
            "" + acceptP99,
            "" + vipP95,
            "" + normalP95,
            String.format(Locale.ROOT, "%.0f", events / seconds),
            "" + peaks.inFlight(),
            "" + peaks.lag(),
            drainS < 0 ? "never" : String.format(Locale.ROOT, "%.1f", drainS),
            "" + (peaks.heap() >> 20),
            "" + (diskBytes >> 20))
        .toArray(String[]::new);
  }
}
