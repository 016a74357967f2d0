package io.orderpulse.jobs.health;

import io.orderpulse.cep.engine.RuleChange;
import io.orderpulse.cep.fact.Fact;
import io.orderpulse.cep.fact.KeyKind;
import io.orderpulse.cep.fact.OrderContext;
import io.orderpulse.cep.template.expect.HopSelectors;
import io.orderpulse.cep.time.Clocked;
import io.orderpulse.cep.time.OrderedBuffer;
import io.orderpulse.events.Event;
import io.orderpulse.events.record.OrderHealth;
import io.orderpulse.events.record.TimelineEntry;
import io.orderpulse.jobs.metric.DriftInput;
import io.orderpulse.jobs.metric.MeasureInput;
import io.orderpulse.jobs.metric.OrderFacts;
import io.orderpulse.jobs.metric.PolicyUse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
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

  /** What metrics see of the order after each event. */
  static final OutputTag<MeasureInput> MEASURES =
      new OutputTag<>("measures", TypeInformation.of(MeasureInput.class));

  /** Policies that took part in orders. */
  static final OutputTag<DriftInput> POLICY_USES =
      new OutputTag<>("policy-uses", TypeInformation.of(DriftInput.class));

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
    if (state != null && state.hopTimer <= time) {
      missHops(context.getCurrentKey(), state, time, context, out);
    }
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
    Set<String> policies = Set.copyOf(state.policies.keySet());
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
    List<Event> hops = hops(state, in, after, changed, context);
    stored.update(state);

    route(in, before, after, changed, context, out);
    if (!Ways.isOfCustomer(in.event())) {
      context.output(
          TIMELINE, TimelineTexts.entry(in.orderId(), in.event(), after.stage(), in.late()));
    }
    tell(hops, in.seenAt(), context, out);
    OrderFacts facts = Measures.of(state, after);
    context.output(SNAPSHOTS, HealthInput.of(in, snapshot(after, state, facts)));
    context.output(MEASURES, MeasureInput.of(facts));
    for (PolicyUse use : PolicyUses.of(in.event().type(), policies, before, state, after)) {
      context.output(POLICY_USES, DriftInput.of(use, now));
    }
  }

  private static OrderSnapshot snapshot(OrderContext order, OrderState state, OrderFacts facts) {
    OrderRemarks remarks = OrderRemarks.of(state, facts);
    return new OrderSnapshot(order, scan(state), HopCounts.of(state), remarks);
  }

  /** What an event and those that it brings say of the links between systems. */
  private List<Event> hops(
      OrderState state, OrderEvent in, OrderContext after, boolean changed, OnTimerContext context)
      throws Exception {
    List<Event> ended = new ArrayList<>();
    if (!after.watched()) {
      return ended;
    }
    List<HopTable> tables =
        rules.hops(context.getBroadcastState(KnownRules.VERSIONS), Math.max(in.now(), in.time()));
    for (Event earlier : in.earlier()) {
      hop(state, in, earlier, after, changed, tables, ended);
    }
    hop(state, in, in.event(), after, changed, tables, ended);
    if (in.late()) {
      HopNotes.askAgain(state, after, tables);
    }
    for (HopState hop : state.hops.values()) {
      wakeAt(state, HopCounts.wake(hop), context);
    }
    return ended;
  }

  private static void hop(
      OrderState state,
      OrderEvent in,
      Event event,
      OrderContext after,
      boolean changed,
      List<HopTable> tables,
      List<Event> ended) {
    Fact fact =
        new Fact(KeyKind.ORDER, in.orderId(), event, after, in.waybill(), changed, in.seenAt());
    for (HopTable table : tables) {
      for (HopTable.Row row : table.rows(event.type())) {
        HopNotes.take(state, row, fact);
        HopSelectors.Meaning meaning = row.selectors().of(fact);
        if (meaning != null && after.valid()) {
          boolean isNews = in.late() || event != in.event();
          HopCounts.take(
              in.orderId(),
              row.link().name(),
              HopNotes.of(state, row),
              meaning,
              event.time(),
              row.link().expect().within(),
              isNews ? in.now() + 1 : event.time(),
              ended);
        }
      }
    }
  }

  private static void wakeAt(OrderState state, long time, OnTimerContext context) {
    if (time < state.hopTimer) {
      state.hopTimer = time;
      context.timerService().registerEventTimeTimer(time);
    }
  }

  /** The deadlines of some links are over. */
  private void missHops(
      String orderId, OrderState state, long time, OnTimerContext context, Collector<Fact> out)
      throws Exception {
    List<Event> missed = new ArrayList<>();
    state.hopTimer = HopState.NONE;
    for (Map.Entry<String, HopState> hop : new TreeMap<>(state.hops).entrySet()) {
      if (HopCounts.wake(hop.getValue()) <= time) {
        HopCounts.missed(orderId, hop.getKey(), hop.getValue(), missed);
      }
      wakeAt(state, HopCounts.wake(hop.getValue()), context);
    }
    stored.update(state);
    if (!missed.isEmpty()) {
      tell(missed, Clocked.ON_TIME, context, out);
      OrderContext order = Contexts.of(orderId, state);
      OrderSnapshot snapshot = snapshot(order, state, Measures.of(state, order));
      context.output(SNAPSHOTS, HealthInput.at(orderId, time, snapshot));
    }
  }

  private void tell(List<Event> hops, long seenAt, OnTimerContext context, Collector<Fact> out)
      throws Exception {
    if (hops.isEmpty()) {
      return;
    }
    Listening listening = rules.listening(context.getBroadcastState(KnownRules.VERSIONS));
    for (Event hop : hops) {
      Fact fact = new Fact(KeyKind.LINK, hop.subject(), hop, null, null, false, seenAt);
      RouteFacts.route(fact, listening, out);
    }
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
