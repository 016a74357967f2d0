package io.orderpulse.jobs.time;

import java.util.Arrays;

/** The newest stamp of each task that writes one partition. */
final class Stamps {

  private long[] newest = {};

  /** Takes a stamp in; another number of writers means that the job was rescaled. */
  void add(WatermarkStamp stamp) {
    if (newest.length != stamp.writers()) {
      newest = new long[stamp.writers()];
      Arrays.fill(newest, Long.MIN_VALUE);
    }
    newest[stamp.writer()] = stamp.watermark();
  }

  boolean isEmpty() {
    return newest.length == 0;
  }

  /** What no writer goes behind any more, except with events it calls late itself. */
  long least() {
    return Arrays.stream(newest).min().orElse(Long.MIN_VALUE);
  }
}
