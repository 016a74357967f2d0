package io.orderpulse.sandbox.truth;

import io.orderpulse.events.Event;
import io.orderpulse.sandbox.simulator.ExpectedAnomaly;
import java.util.List;

/** One rule, read off the whole record. */
interface TruthRule {

  /**
   * @param facts all that happened until {@code end}, in verdict order
   * @param end the last moment that counts, ms since the epoch
   * @return the anomalies that opened until then
   */
  List<ExpectedAnomaly> judge(List<Event> facts, long end);
}
