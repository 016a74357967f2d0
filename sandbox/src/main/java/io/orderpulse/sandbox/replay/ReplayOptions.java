package io.orderpulse.sandbox.replay;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/**
 * What to replay.
 *
 * @param events file or folder of recorded events
 * @param tables rules, product names and filters, or null for those of jobs without configuration
 * @param until events after it are ignored and deadlines up to it fire; null for all
 * @param arrivalOrder false to sort by time, source and id
 * @param maxAhead refuse events that run ahead of the newest by more; null for off
 * @param out folder for the results
 */
public record ReplayOptions(
    Path events,
    ReplayTables tables,
    Instant until,
    boolean arrivalOrder,
    Duration maxAhead,
    Path out) {

  /** Last event time at which anything is said, ms. */
  long horizon() {
    return until == null ? Long.MAX_VALUE : until.toEpochMilli();
  }
}
