package io.orderpulse.cep.template.escalate;

import io.orderpulse.cep.judge.Moment;
import io.orderpulse.cep.judge.WrappedMoment;
import io.orderpulse.cep.verdict.Verdict;
import io.orderpulse.events.record.Anomaly;

/**
 * A moment whose anomalies have reached somebody up the chain.
 *
 * @param moment the moment
 * @param level whom they have reached, from 1
 * @param owner who acts, who is told next and when
 */
record AtLevel(Moment moment, int level, Anomaly.Owner owner) implements WrappedMoment {

  @Override
  public void say(Verdict v) {
    moment.say(
        v.draft() == null
            ? v
            : new Verdict(
                v.kind(),
                v.dedupKey(),
                v.time(),
                v.at(),
                reached(v.draft()),
                v.resolution(),
                v.evidence(),
                v.handling()));
  }

  private Anomaly reached(Anomaly a) {
    return new Anomaly(
        a.dedupKey(),
        a.episode(),
        a.seq(),
        a.status(),
        level,
        a.severity(),
        a.light(),
        a.rule(),
        a.subject(),
        a.times(),
        a.text(),
        a.measure(),
        a.impact(),
        a.evidence(),
        owner,
        a.actions(),
        a.notifies(),
        a.suppressedBy(),
        a.root(),
        a.groupKey(),
        a.resolution(),
        a.flaps(),
        a.run(),
        a.links(),
        a.time());
  }
}
