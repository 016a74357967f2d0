package io.orderpulse.jobs.intake;

import io.orderpulse.events.Event;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Lets a place keep its key while the secret of keyed hashes changes. While both secrets are
 * configured an address comes with both keys and goes on with the former one; when the former
 * secret is taken away, a place that is in use goes on with it until nothing went there for seven
 * days. So no group of orders is cut in two, and nobody behind needs to know of it. Keyed by the
 * address key of today.
 */
final class SettleAddressKey extends KeyedProcessFunction<String, Event, Event> {

  /** Longer than any window over an address, and than the ERP takes to repeat one. */
  static final long LONGEST_WINDOW = Duration.ofDays(7).toMillis();

  /** The key by the former secret; never leaves the job. */
  static final String PREVIOUS = "previous";

  private static final String KEY = "key";
  private static final String ADDRESS_KEY = "address_key";
  private static final String SHIP_TO = "ship_to";
  private static final long serialVersionUID = 1L;

  private transient ValueState<String> former;
  private transient ValueState<Long> keepUntil;

  /** The address key of an event; its order, when it has none. */
  static String place(Event event) {
    Map<?, ?> address = address(event);
    return address != null && address.get(KEY) instanceof String key
        ? key
        : String.valueOf(event.orderId());
  }

  @Override
  public void open(OpenContext context) {
    former = getRuntimeContext().getState(new ValueStateDescriptor<>("former", Types.STRING));
    keepUntil = getRuntimeContext().getState(new ValueStateDescriptor<>("keep-until", Types.LONG));
  }

  @Override
  public void processElement(Event event, Context context, Collector<Event> out) throws Exception {
    Map<?, ?> address = address(event);
    if (address == null || !(address.get(KEY) instanceof String)) {
      out.collect(event);
      return;
    }
    String given = address.get(PREVIOUS) instanceof String key ? key : former.value();
    if (given == null) {
      out.collect(event);
      return;
    }
    former.update(given);
    long now = Math.max(event.time(), context.timerService().currentWatermark());
    long until = now + LONGEST_WINDOW;
    Long before = keepUntil.value();
    if (before == null || until > before) {
      keepUntil.update(until);
      context.timerService().registerEventTimeTimer(until);
    }
    out.collect(withKey(event, address, given));
  }

  @Override
  public void onTimer(long time, OnTimerContext context, Collector<Event> out) throws Exception {
    Long until = keepUntil.value();
    if (until != null && until <= time) {
      former.clear();
      keepUntil.clear();
    }
  }

  private static Event withKey(Event event, Map<?, ?> address, String key) {
    Map<String, Object> settled = copy(address);
    settled.remove(PREVIOUS);
    settled.put(KEY, key);
    Map<String, Object> shipTo = copy((Map<?, ?>) event.data().get(SHIP_TO));
    shipTo.put(ADDRESS_KEY, settled);
    Map<String, Object> data = copy(event.data());
    data.put(SHIP_TO, shipTo);
    return event.withData(data);
  }

  private static Map<?, ?> address(Event event) {
    return event.data().get(SHIP_TO) instanceof Map<?, ?> to
            && to.get(ADDRESS_KEY) instanceof Map<?, ?> address
        ? address
        : null;
  }

  private static Map<String, Object> copy(Map<?, ?> map) {
    Map<String, Object> copy = new HashMap<>();
    map.forEach((name, value) -> copy.put((String) name, value));
    return copy;
  }
}
