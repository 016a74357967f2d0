package io.orderpulse.jobs.metric;

import io.orderpulse.cep.life.LifeEvent;
import io.orderpulse.cep.life.Settle;
import io.orderpulse.events.record.Anomaly;
import io.orderpulse.events.record.Resolution;
import io.orderpulse.events.record.Status;
import io.orderpulse.jobs.health.RunFacts;
import java.math.BigDecimal;
import org.apache.flink.api.common.functions.FlatMapFunction;
import org.apache.flink.util.Collector;

/** What anomalies add to metrics by themselves, whatever orders they are about. */
public final class MeasureAnomalies implements FlatMapFunction<LifeEvent, Delta> {

  private static final String DRIFT = "policy-drift";

  private static final long serialVersionUID = 1L;

  private final RunFacts run;

  public MeasureAnomalies(RunFacts run) {
    this.run = run;
  }

  @Override
  public void flatMap(LifeEvent said, Collector<Delta> out) {
    Anomaly anomaly = said.anomaly();
    if (Settle.isShadow(said)) {
      return;
    }
    String rule = anomaly.rule().id();
    if (anomaly.status() == Status.OPEN) {
      out.collect(opened(anomaly));
      if (rule.equals(DRIFT)) {
        out.collect(drift(anomaly));
      }
      if (run.live()) {
        out.collect(delay(said));
      }
    } else if (anomaly.status() == Status.RESOLVED) {
      if (anomaly.resolution() == Resolution.FALSE_POSITIVE) {
        out.collect(falsePositive(anomaly));
      }
      if (rule.equals(DRIFT) && AnomalyWord.isTakenBack(anomaly.resolution())) {
        out.collect(drift(anomaly).back());
      }
    }
  }

  private static Delta opened(Anomaly a) {
    return Delta.share(MetricId.FALSE_POSITIVE_RATE, a.episode(), false, "rule", a.rule().id());
  }

  private static Delta falsePositive(Anomaly a) {
    return Delta.of(
        MetricId.FALSE_POSITIVE_RATE,
        a.episode(),
        BigDecimal.ONE,
        BigDecimal.ZERO,
        "rule",
        a.rule().id());
  }

  private static Delta drift(Anomaly a) {
    return Delta.one(
        MetricId.POLICY_DRIFT_COUNT, a.episode(), "kind", Drifts.system(a.subject().id()));
  }

  /** From when it was true and could be known, as the event clock says, to the wall clock now. */
  private Delta delay(LifeEvent said) {
    Anomaly a = said.anomaly();
    long knowable = Math.max(a.time(), said.at());
    long emitted = run.times(a.times(), a.time(), said.at()).detected();
    return Delta.value(
        MetricId.DETECTION_DELAY,
        knowable,
        Math.max(0, emitted - knowable) / 1_000,
        "rule",
        a.rule().id());
  }
}
