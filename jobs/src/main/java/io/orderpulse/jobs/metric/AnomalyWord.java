package io.orderpulse.jobs.metric;

import io.orderpulse.events.record.Anomaly;
import io.orderpulse.events.record.Resolution;
import io.orderpulse.events.record.Severity;
import io.orderpulse.events.record.Status;

/**
 * What metrics need of a transition of an anomaly.
 *
 * @param dedupKey the anomaly
 * @param episode its episode: when its condition became true, ms
 * @param rule id of the rule
 * @param severity how bad
 * @param time when the transition became true, ms
 * @param notifies people are told
 * @param takenBack it resolves because it was never so
 */
public record AnomalyWord(
    String dedupKey,
    long episode,
    String rule,
    Severity severity,
    long time,
    boolean notifies,
    boolean takenBack) {

  static AnomalyWord of(Anomaly a) {
    boolean ends = a.status() == Status.RESOLVED;
    return new AnomalyWord(
        a.dedupKey(),
        a.episode(),
        a.rule().id(),
        a.severity(),
        a.time(),
        a.notifies() && !ends,
        ends && isTakenBack(a.resolution()));
  }

  /** News that came late, or a person, say that it was never so. */
  static boolean isTakenBack(Resolution why) {
    return why == Resolution.LATE_EVENT || why == Resolution.FALSE_POSITIVE;
  }
}
