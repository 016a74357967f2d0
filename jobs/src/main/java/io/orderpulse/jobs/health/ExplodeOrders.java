package io.orderpulse.jobs.health;

import java.util.List;
import org.apache.flink.api.common.functions.FlatMapFunction;
import org.apache.flink.util.Collector;

/** One record per order that an event names, if that is its way. */
final class ExplodeOrders implements FlatMapFunction<SeenEvent, OrderEvent> {

  private static final long serialVersionUID = 1L;

  @Override
  public void flatMap(SeenEvent seen, Collector<OrderEvent> out) {
    if (!Ways.direct(seen.event())) {
      return;
    }
    for (String order : seen.event().orderIds()) {
      out.collect(new OrderEvent(order, seen.event(), List.of(), null, null, seen.seenAt()));
    }
  }
}
