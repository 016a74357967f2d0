package io.orderpulse.jobs.health;

import io.orderpulse.cep.engine.RuleChange;
import io.orderpulse.cep.fact.Fact;
import io.orderpulse.cep.fact.KeyKind;
import io.orderpulse.cep.fact.OrderContext;
import io.orderpulse.cep.time.OrderedBuffer;
import io.orderpulse.events.Event;
import io.orderpulse.events.record.OrderHealth;
import io.orderpulse.events.record.TimelineEntry;
import java.time.Duration;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.functions.co.KeyedBroadcastProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;

/**
 * Folds each order's events into its state, in verdict order, and sends every event, with the order
 * as it is after it, to the keys that it concerns (see {@link RouteFacts}). Keyed by order id.
 */
final class FoldOrder extends KeyedBroadcastProcessFunction<String, OrderEvent, RuleChange, Fact> {

  /** One entry per event of an order. */
  static final OutputTag<TimelineEntry> TIMELINE =
      new OutputTag<>("timeline", TypeInformation.of(TimelineEntry.class));

  /** The order after each event that changed it. */
  static final OutputTag<HealthInput> SNAPSHOTS =
      new OutputTag<>("snapshots", TypeInformation.of(HealthInput.class));

  /** Orders are forgotten this long after their last event, or its arrival if it came late. */
  private static final long RETENTION = Duration.ofDays(90).toMillis();

  private static final long serialVersionUID = 1L;

  private final KnownRules rules;
  private transient OrderedBuffer<OrderEvent> buffer;
  private transient ValueState<OrderState> stored;

  FoldOrder(KnownRules rules) {
    this.rules = rules;
  }

  @Override
  public void open(OpenContext context) {
    buffer = new OrderedBuffer<>(getRuntimeContext(), OrderEvent.class, OrderEvent.Order.INSTANCE);
    stored =
        getRuntimeContext()
            .getState(new ValueStateDescriptor<>("order", TypeInformation.of(OrderState.class)));
  }

  @Override
  public void processElement(OrderEvent event, ReadOnlyContext context, Collector<Fact> out)
      throws Exception {
    buffer.add(event, event.dueAt(), context.timerService());
  }

  @Override
  public void processBroadcastElement(RuleChange change, Context context, Collector<Fact> out)
      throws Exception {
    rules.take(change, context.getBroadcastState(KnownRules.VERSIONS));
  }

  @Override
  public void onTimer(long time, OnTimerContext context, Collector<Fact> out) throws Exception {
    for (OrderEvent event : buffer.take(time)) {
      fold(event, context, out);
    }
    OrderState state = stored.value();
    if (state != null && state.keepUntil <= time) {
      stored.clear();
    }
  }

  private void fold(OrderEvent in, OnTimerContext context, Collector<Fact> out) throws Exception {
    long now = in.now();
    OrderState state = stored.value() == null ? new OrderState() : stored.value();
    boolean isNew = state.revision == 0;
    if (isNew && Ways.isOfCustomer(in.event())) {
      return; // a word of its customer brings no forgotten order back
    }
    state.base = isNew ? now : state.base;
    OrderContext before = Contexts.of(in.orderId(), state);
    for (Event earlier : in.earlier()) {
      OrderFold.apply(state, earlier, now);
      String stage = Contexts.of(in.orderId(), state).stage();
      context.output(TIMELINE, TimelineTexts.entry(in.orderId(), earlier, stage, in.late()));
    }
    OrderFold.apply(state, in.event(), now);
    if (in.customer() != null) {
      OrderFold.customer(state, in.customer());
    }
    OrderContext after = Contexts.of(in.orderId(), state);
    boolean changed = isNew || !before.saysTheSameAs(after);
    keep(state, in, context);
    stored.update(state);

    route(in, before, after, changed, context, out);
    if (!Ways.isOfCustomer(in.event())) {
      context.output(
          TIMELINE, TimelineTexts.entry(in.orderId(), in.event(), after.stage(), in.late()));
    }
    context.output(SNAPSHOTS, HealthInput.of(in, new OrderSnapshot(after, scan(state))));
  }

  private void route(
      OrderEvent in,
      OrderContext before,
      OrderContext after,
      boolean changed,
      OnTimerContext context,
      Collector<Fact> out)
      throws Exception {
    Listening listening = rules.listening(context.getBroadcastState(KnownRules.VERSIONS));
    Fact fact =
        new Fact(
            KeyKind.ORDER, in.orderId(), in.event(), after, in.waybill(), changed, in.seenAt());
    RouteFacts.route(fact, listening, out);
    if (before.addressKey() != null && !before.addressKey().equals(after.addressKey())) {
      RouteFacts.leave(before.addressKey(), fact, listening, out);
    }
  }

  private void keep(OrderState state, OrderEvent in, OnTimerContext context) {
    long until = Days.after(Math.max(in.time(), in.now()) + RETENTION);
    if (until > state.keepUntil) {
      state.keepUntil = until;
      context.timerService().registerEventTimeTimer(until);
    }
  }

  private static OrderHealth.Scan scan(OrderState state) {
    return state.scanTime == null
        ? null
        : new OrderHealth.Scan(
            state.scanWaybill, state.scanStatus, state.scanPlace, state.scanTime);
  }
}
