package io.orderpulse.cep.reference;

import io.orderpulse.cep.fact.Fact;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.functions.RuntimeContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.TimerService;

/**
 * Holds the facts of a key until the watermark reaches them, so that they are judged in verdict
 * order and not in order of arrival.
 */
final class FactBuffer {

  private final MapState<Long, List<Fact>> byTime;

  FactBuffer(RuntimeContext context) {
    byTime =
        context.getMapState(
            new MapStateDescriptor<>(
                "facts-by-time", Types.LONG, Types.LIST(TypeInformation.of(Fact.class))));
  }

  /** Keeps a fact for its time; false when it is late and must be judged at once. */
  boolean add(Fact fact, TimerService timers) throws Exception {
    long time = fact.time();
    if (fact.late() || time <= timers.currentWatermark()) {
      return false;
    }
    List<Fact> tied = byTime.get(time);
    List<Fact> facts = tied == null ? new ArrayList<>(1) : new ArrayList<>(tied);
    facts.add(fact);
    byTime.put(time, facts);
    timers.registerEventTimeTimer(time);
    return true;
  }

  /** The facts of a time whose timer fires, in verdict order. */
  List<Fact> take(long time) throws Exception {
    List<Fact> facts = byTime.get(time);
    if (facts == null) {
      return List.of();
    }
    byTime.remove(time);
    List<Fact> ordered = new ArrayList<>(facts);
    ordered.sort(Fact.Order.INSTANCE);
    return ordered;
  }
}
