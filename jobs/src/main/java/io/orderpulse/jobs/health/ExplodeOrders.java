package io.orderpulse.jobs.health;

import io.orderpulse.events.Event;
import java.util.List;
import org.apache.flink.api.common.functions.FlatMapFunction;
import org.apache.flink.util.Collector;

/** One record per order that an event names; parcels' events come by way of their waybill. */
final class ExplodeOrders implements FlatMapFunction<SeenEvent, OrderEvent> {

  private static final long serialVersionUID = 1L;

  @Override
  public void flatMap(SeenEvent seen, Collector<OrderEvent> out) {
    Event event = seen.event();
    if (event.text("waybill_no") == null) {
      event
          .orderIds()
          .forEach(id -> out.collect(new OrderEvent(id, event, List.of(), null, seen.seenAt())));
    }
  }
}
