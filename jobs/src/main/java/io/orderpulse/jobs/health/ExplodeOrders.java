package io.orderpulse.jobs.health;

import io.orderpulse.events.Event;
import java.util.List;
import org.apache.flink.api.common.functions.FlatMapFunction;
import org.apache.flink.util.Collector;

/** One record per order that an event names; parcels' events come by way of their waybill. */
final class ExplodeOrders implements FlatMapFunction<Event, OrderEvent> {

  private static final long serialVersionUID = 1L;

  @Override
  public void flatMap(Event event, Collector<OrderEvent> out) {
    if (event.text("waybill_no") == null) {
      event
          .orderIds()
          .forEach(id -> out.collect(new OrderEvent(id, event, List.of(), null, false)));
    }
  }
}
