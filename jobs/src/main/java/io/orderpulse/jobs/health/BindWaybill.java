package io.orderpulse.jobs.health;

import io.orderpulse.cep.fact.Fact;
import io.orderpulse.cep.fact.KeyKind;
import io.orderpulse.cep.fact.WaybillContext;
import io.orderpulse.cep.time.OrderedBuffer;
import io.orderpulse.events.Event;
import java.time.Duration;
import java.util.List;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;

/**
 * Carriers do not know orders: a label or shipment binds a parcel to its orders, and from then on
 * each of them gets the parcel's events. Keyed by waybill number.
 */
final class BindWaybill extends KeyedProcessFunction<String, SeenEvent, OrderEvent> {

  /** What the parcel itself says, before it is routed. */
  static final OutputTag<Fact> PARCEL_FACTS =
      new OutputTag<>("parcel-facts", TypeInformation.of(Fact.class));

  /** A parcel is forgotten this long after its last event. */
  private static final long RETENTION = Duration.ofDays(60).toMillis();

  private static final long serialVersionUID = 1L;

  private transient OrderedBuffer<SeenEvent> buffer;
  private transient ValueState<WaybillState> stored;
  private transient ValueState<Long> keepUntil;

  @Override
  public void open(OpenContext context) {
    buffer = new OrderedBuffer<>(getRuntimeContext(), SeenEvent.class, SeenEvent.Order.INSTANCE);
    stored =
        getRuntimeContext()
            .getState(
                new ValueStateDescriptor<>("waybill", TypeInformation.of(WaybillState.class)));
    keepUntil = getRuntimeContext().getState(new ValueStateDescriptor<>("keep-until", Long.class));
  }

  @Override
  public void processElement(SeenEvent event, Context context, Collector<OrderEvent> out)
      throws Exception {
    buffer.add(event, event.dueAt(), context.timerService());
  }

  @Override
  public void onTimer(long time, OnTimerContext context, Collector<OrderEvent> out)
      throws Exception {
    for (SeenEvent event : buffer.take(time)) {
      handle(event, context, out);
    }
    Long end = keepUntil.value();
    if (end != null && end <= time) {
      stored.clear();
      keepUntil.clear();
    }
  }

  private void handle(SeenEvent seen, Context context, Collector<OrderEvent> out) throws Exception {
    Event event = seen.event();
    WaybillState state = stored.value() == null ? new WaybillState() : stored.value();
    String waybillNo = context.getCurrentKey();
    List<String> fresh = Waybills.bind(state, event);
    List<Event> earlier = List.copyOf(state.carrierEvents);
    boolean ofCarrier = event.type().startsWith("logistics.");
    boolean newScan = ofCarrier && Waybills.scan(state, event);
    WaybillContext parcel = Waybills.context(state, waybillNo, newScan);
    List<String> orders =
        ofCarrier || event.orderIds().isEmpty() ? state.orderIds : event.orderIds();
    for (String order : orders) {
      List<Event> brought = fresh.contains(order) ? earlier : List.of();
      out.collect(new OrderEvent(order, event, brought, parcel, null, seen.seenAt()));
    }
    if (event.orderIds().isEmpty()) {
      context.output(
          PARCEL_FACTS,
          new Fact(KeyKind.WAYBILL, waybillNo, event, null, parcel, false, seen.seenAt()));
    }
    stored.update(state);
    keep(seen, context);
  }

  private void keep(SeenEvent event, Context context) throws Exception {
    long until = Days.after(Math.max(event.time(), event.now()) + RETENTION);
    Long before = keepUntil.value();
    if (before == null || until > before) {
      keepUntil.update(until);
      context.timerService().registerEventTimeTimer(until);
    }
  }
}
