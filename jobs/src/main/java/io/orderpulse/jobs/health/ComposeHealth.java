package io.orderpulse.jobs.health;

import io.orderpulse.cep.time.OrderedBuffer;
import io.orderpulse.events.Event;
import io.orderpulse.events.record.OrderHealth;
import java.time.Duration;
import java.util.List;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.TimerService;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;

/**
 * Composes each order's health document from the order and its anomalies: one document for all that
 * becomes known in one moment, once it is over, and one when its light changes by time alone. Keyed
 * by order id.
 */
final class ComposeHealth extends KeyedProcessFunction<String, HealthInput, OrderHealth> {

  /** {@code merge.group.changed}, whenever a group of orders to one place changes. */
  static final OutputTag<Event> GROUPS =
      new OutputTag<>("merge-groups", TypeInformation.of(Event.class));

  /** Documents are forgotten here this long after the last change; Elasticsearch keeps them. */
  private static final long RETENTION = Duration.ofDays(90).toMillis();

  private static final long serialVersionUID = 1L;

  private final long horizon;
  private transient OrderedBuffer<HealthInput> buffer;
  private transient ValueState<HealthState> stored;

  ComposeHealth(long horizon) {
    this.horizon = horizon;
  }

  @Override
  public void open(OpenContext context) {
    buffer =
        new OrderedBuffer<>(getRuntimeContext(), HealthInput.class, HealthInput.Order.INSTANCE);
    stored =
        getRuntimeContext()
            .getState(new ValueStateDescriptor<>("health", TypeInformation.of(HealthState.class)));
  }

  @Override
  public void processElement(HealthInput input, Context context, Collector<OrderHealth> out)
      throws Exception {
    buffer.add(input, after(input.at()), context.timerService());
  }

  @Override
  public void onTimer(long time, OnTimerContext context, Collector<OrderHealth> out)
      throws Exception {
    long moment = time - 1;
    if (moment <= horizon) {
      List<HealthInput> inputs = buffer.take(time);
      compose(inputs, moment, context, out);
    }
  }

  /** Watermark at which a moment is over: until then, more of it may come. */
  private static long after(long moment) {
    return moment + 1;
  }

  private void compose(
      List<HealthInput> inputs, long now, OnTimerContext context, Collector<OrderHealth> out)
      throws Exception {
    String orderId = context.getCurrentKey();
    TimerService timers = context.timerService();
    HealthState state = stored.value() == null ? new HealthState() : stored.value();
    boolean changed = false;
    for (HealthInput input : inputs) {
      changed |= HealthDocuments.take(state, input);
    }
    tellGroups(inputs, state, context);
    if (inputs.isEmpty() && state.keepUntil <= now) {
      stored.clear();
      return;
    }
    if (changed || isLightChange(state, now)) {
      OrderHealth document = HealthDocuments.document(state, orderId, now);
      if (document != null) {
        out.collect(document);
        if (document.nextLightAt() != null) {
          timers.registerEventTimeTimer(after(document.nextLightAt()));
        }
      }
    }
    if (!inputs.isEmpty()) {
      keep(state, now, timers);
    }
    stored.update(state);
  }

  private void tellGroups(List<HealthInput> inputs, HealthState state, OnTimerContext context) {
    for (HealthInput input : inputs) {
      Event told =
          input.anomaly() == null
              ? null
              : MergeGroups.told(state, context.getCurrentKey(), input.anomaly());
      if (told != null) {
        context.output(GROUPS, told);
      }
    }
  }

  private static boolean isLightChange(HealthState state, long now) {
    return state.snapshot != null
        && now > state.updated
        && Lights.at(state.snapshot.order(), now)
            != Lights.at(state.snapshot.order(), state.updated);
  }

  private static void keep(HealthState state, long now, TimerService timers) {
    long until = now + RETENTION;
    if (until > state.keepUntil) {
      state.keepUntil = until;
      timers.registerEventTimeTimer(after(until));
    }
  }
}
