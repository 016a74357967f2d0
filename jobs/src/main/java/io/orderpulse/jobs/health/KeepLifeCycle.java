package io.orderpulse.jobs.health;

import io.orderpulse.cep.verdict.Verdict;
import io.orderpulse.events.record.Anomaly;
import io.orderpulse.events.record.Status;
import java.time.Duration;
import java.util.Optional;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;

/** Turns verdicts into the transitions of anomalies. Keyed by dedup_key. */
final class KeepLifeCycle extends KeyedProcessFunction<String, Verdict, Anomaly> {

  /** Tells the orders that an anomaly no longer concerns, for example members that left a group. */
  static final OutputTag<HealthInput> DEPARTED =
      new OutputTag<>("departed", TypeInformation.of(HealthInput.class));

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
    if (before != null && before.open()) {
      before.last().subject().orderIds().stream()
          .filter(order -> !anomaly.subject().orderIds().contains(order))
          .forEach(order -> context.output(DEPARTED, HealthInput.of(order, anomaly)));
    }
  }

  @Override
  public void onTimer(long time, OnTimerContext context, Collector<Anomaly> out) throws Exception {
    LifeState state = stored.value();
    if (state != null && !state.open() && state.last().time() + RETENTION <= time) {
      stored.clear();
    }
  }
}
