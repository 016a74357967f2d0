package io.orderpulse.jobs.health;

import io.orderpulse.cep.time.OrderedBuffer;
import io.orderpulse.events.Event;
import io.orderpulse.events.VerdictOrder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.metrics.Counter;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Customers do not know their orders: an order binds itself to its customer when it is placed. It
 * goes on with what is known of the customer then, and gets what becomes known later. Keyed by
 * customer id.
 */
final class JoinCustomer extends KeyedProcessFunction<String, SeenEvent, OrderEvent> {

  /** Orders of one customer that are told of changes; more get what is known when they come. */
  static final int MOST_ORDERS = 10_000;

  private static final long serialVersionUID = 1L;

  /** A customer is forgotten this long after its last word or order. */
  private static final long RETENTION = Duration.ofDays(730).toMillis();

  /** An order hears of its customer for this long, no longer than it is remembered itself. */
  private static final long ORDER_RETENTION = Duration.ofDays(90).toMillis();

  private transient OrderedBuffer<SeenEvent> buffer;
  private transient ValueState<Event> newest;
  private transient MapState<String, Long> orders;
  private transient ValueState<Integer> size;
  private transient ValueState<Long> keepUntil;
  private transient Counter unfollowed;

  @Override
  public void open(OpenContext context) {
    buffer = new OrderedBuffer<>(getRuntimeContext(), SeenEvent.class, SeenEvent.Order.INSTANCE);
    newest =
        getRuntimeContext()
            .getState(new ValueStateDescriptor<>("newest", TypeInformation.of(Event.class)));
    orders =
        getRuntimeContext()
            .getMapState(new MapStateDescriptor<>("orders", Types.STRING, Types.LONG));
    size = getRuntimeContext().getState(new ValueStateDescriptor<>("size", Types.INT));
    keepUntil = getRuntimeContext().getState(new ValueStateDescriptor<>("keep-until", Types.LONG));
    unfollowed = getRuntimeContext().getMetricGroup().counter("unfollowed-orders");
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
      if (Ways.isOfCustomer(event.event())) {
        learn(event, out);
      } else {
        bind(event, context, out);
      }
      keep(event, context);
    }
    forget(time);
  }

  private void learn(SeenEvent seen, Collector<OrderEvent> out) throws Exception {
    Event known = newest.value();
    if (known != null && VerdictOrder.INSTANCE.compare(known, seen.event()) > 0) {
      return; // older than what the orders know
    }
    newest.update(seen.event());
    for (String order : orders.keys()) {
      out.collect(
          new OrderEvent(order, seen.event(), List.of(), null, seen.event(), seen.seenAt()));
    }
  }

  private void bind(SeenEvent seen, Context context, Collector<OrderEvent> out) throws Exception {
    for (String order : seen.event().orderIds()) {
      follow(order, seen, context);
      out.collect(
          new OrderEvent(order, seen.event(), List.of(), null, newest.value(), seen.seenAt()));
    }
  }

  private void follow(String order, SeenEvent seen, Context context) throws Exception {
    Long before = orders.get(order);
    int known = size.value() == null ? 0 : size.value();
    if (before == null && known >= MOST_ORDERS) {
      unfollowed.inc();
      return;
    }
    // no order is followed longer than it is remembered
    long until = Days.before(latest(seen) + ORDER_RETENTION);
    if (before == null || until > before) {
      orders.put(order, until);
      context.timerService().registerEventTimeTimer(until);
    }
    if (before == null) {
      size.update(known + 1);
    }
  }

  private void keep(SeenEvent seen, Context context) throws Exception {
    long until = Days.after(latest(seen) + RETENTION);
    Long before = keepUntil.value();
    if (before == null || until > before) {
      keepUntil.update(until);
      context.timerService().registerEventTimeTimer(until);
    }
  }

  private static long latest(SeenEvent seen) {
    return Math.max(seen.time(), seen.now());
  }

  private void forget(long time) throws Exception {
    if (!Days.isMidnight(time)) {
      return;
    }
    List<String> over = new ArrayList<>();
    for (Map.Entry<String, Long> order : orders.entries()) {
      if (order.getValue() <= time) {
        over.add(order.getKey());
      }
    }
    for (String order : over) {
      orders.remove(order);
    }
    int left = (size.value() == null ? 0 : size.value()) - over.size();
    if (left > 0) {
      size.update(left);
    } else {
      size.clear();
    }
    Long end = keepUntil.value();
    if (end != null && end <= time) {
      newest.clear();
      keepUntil.clear();
    }
  }
}
