package io.orderpulse.sandbox.replay;

import io.orderpulse.events.Event;
import io.orderpulse.events.VerdictOrder;

/**
 * One line of a recorded file.
 *
 * @param file name of the file
 * @param number line number from 1
 * @param json the line
 * @param event the event in it, or null when it is none
 */
record ReplayLine(String file, long number, byte[] json, Event event)
    implements Comparable<ReplayLine> {

  /** Verdict order; what is no event comes first, as it was read. */
  @Override
  public int compareTo(ReplayLine other) {
    if (event == null || other.event == null) {
      return Boolean.compare(event != null, other.event != null);
    }
    return VerdictOrder.INSTANCE.compare(event, other.event);
  }
}
