package io.orderpulse.jobs.health;

import io.orderpulse.cep.life.Fields;
import io.orderpulse.cep.life.LifeEvent;
import io.orderpulse.cep.life.Settle;
import io.orderpulse.events.record.Anomaly;
import java.util.Set;
import java.util.TreeSet;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;

/**
 * Adds the facts of the run to what is said of anomalies, and keeps apart what is not public. The
 * only way of a shadow rule's record is by {@link #SHADOW}.
 */
final class SayAnomalies extends ProcessFunction<LifeEvent, Anomaly> {

  /** What rules in the shadow say. */
  static final OutputTag<Anomaly> SHADOW =
      new OutputTag<>("shadow", TypeInformation.of(Anomaly.class));

  /**
   * Each transition, told to each order that it concerns, and to those that it no longer concerns,
   * for example members that left a group.
   */
  static final OutputTag<HealthInput> PER_ORDER =
      new OutputTag<>("per-order", TypeInformation.of(HealthInput.class));

  private static final long serialVersionUID = 1L;

  private final RunFacts run;

  SayAnomalies(RunFacts run) {
    this.run = run;
  }

  @Override
  public void processElement(LifeEvent said, Context context, Collector<Anomaly> out) {
    Fields fields = new Fields(said.anomaly());
    fields.times = run.times(fields.times, fields.time, context.timerService().currentWatermark());
    fields.run = run.run();
    Anomaly anomaly = fields.build();
    if (Settle.isShadow(said)) {
      context.output(SHADOW, anomaly);
      return;
    }
    out.collect(anomaly);
    Set<String> orders = new TreeSet<>(anomaly.subject().orderIds());
    orders.addAll(said.refs());
    for (String order : orders) {
      context.output(PER_ORDER, HealthInput.of(order, said.at(), anomaly));
    }
  }
}
