package io.orderpulse.jobs.health;

import io.orderpulse.cep.verdict.Verdict;
import io.orderpulse.events.record.Anomaly;
import io.orderpulse.events.record.Status;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;

/** Turns verdicts into the transitions of anomalies. Keyed by dedup_key. */
final class KeepLifeCycle extends KeyedProcessFunction<String, Verdict, Anomaly> {

  /**
   * Each transition, told to each order that it concerns, and to those that it no longer concerns,
   * for example members that left a group.
   */
  static final OutputTag<HealthInput> PER_ORDER =
      new OutputTag<>("per-order", TypeInformation.of(HealthInput.class));

  /** A resolved anomaly is remembered this long, so that its episodes never share an id. */
  private static final long RETENTION = Duration.ofDays(30).toMillis();

  private static final long serialVersionUID = 1L;

  private final RunFacts run;
  private transient LifeCycle lifeCycle;
  private transient ValueState<LifeState> stored;

  KeepLifeCycle(RunFacts run) {
    this.run = run;
  }

  @Override
  public void open(OpenContext context) {
    lifeCycle = new LifeCycle(run);
    stored =
        getRuntimeContext()
            .getState(new ValueStateDescriptor<>("life", TypeInformation.of(LifeState.class)));
  }

  @Override
  public void processElement(Verdict verdict, Context context, Collector<Anomaly> out)
      throws Exception {
    long watermark = context.timerService().currentWatermark();
    LifeState before = stored.value();
    Optional<Anomaly> transition = lifeCycle.on(before, verdict, watermark);
    if (transition.isEmpty()) {
      return;
    }
    Anomaly anomaly = transition.get();
    boolean open = anomaly.status() != Status.RESOLVED;
    stored.update(new LifeState(anomaly, open));
    if (!open) {
      context.timerService().registerEventTimeTimer(anomaly.time() + RETENTION);
    }
    out.collect(anomaly);
    for (String order : concerned(before, anomaly)) {
      context.output(PER_ORDER, HealthInput.of(order, verdict.at(), anomaly));
    }
  }

  private static Set<String> concerned(LifeState before, Anomaly anomaly) {
    Set<String> orders = new TreeSet<>(anomaly.subject().orderIds());
    if (before != null && before.open()) {
      orders.addAll(before.last().subject().orderIds());
    }
    return orders;
  }

  @Override
  public void onTimer(long time, OnTimerContext context, Collector<Anomaly> out) throws Exception {
    LifeState state = stored.value();
    if (state != null && !state.open() && state.last().time() + RETENTION <= time) {
      stored.clear();
    }
  }
}
