package io.orderpulse.jobs.buffer;

import io.orderpulse.events.Event;
import io.orderpulse.jobs.config.BufferConfig;
import io.orderpulse.jobs.time.JobClock;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;

/**
 * The buffer job between its source and its sink.
 *
 * <pre>
 *  in.channel (accepted orders; what became of them)
 *      │ OrderNews, by order
 *      └──► check-orders ◄──── HTTP ────► stock, price, coupon
 *              │     │  lanes: VIP, normal, later
 *              │     └─ commands (side output) ──► actions   DEGRADE_PREOCCUPY, SEND_SMS
 *              └─ events ──► in.channel   order.confirmed, order.degraded, order.cancelled
 *                       └──► in.wms       wms.stock.frozen, wms.stock.released
 * </pre>
 *
 * <p>The job hears its own events again: what a run said before a crash, the next one finds there.
 */
final class BufferTopology {

  private BufferTopology() {}

  /**
   * @param news with event time and watermarks that wait for what is unread
   * @param clock of the deadlines
   */
  static BufferStreams build(DataStream<OrderNews> news, BufferConfig config, JobClock clock) {
    BufferEvents events = new BufferEvents(config::warehouseOf, config.promise());
    SingleOutputStreamOperator<Event> said =
        news.keyBy(OrderNews::orderId, Types.STRING)
            .transform(
                "check-orders",
                TypeInformation.of(Event.class),
                new CheckOrdersFactory(config, clock, events))
            .uid("check-orders")
            .name("check-orders");
    return new BufferStreams(said, said.getSideOutput(CheckOrders.COMMANDS));
  }
}
