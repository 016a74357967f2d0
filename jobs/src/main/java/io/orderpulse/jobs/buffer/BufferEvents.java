package io.orderpulse.jobs.buffer;

import io.orderpulse.events.Event;
import io.orderpulse.events.type.ChannelEvents;
import io.orderpulse.events.type.EventData;
import io.orderpulse.events.type.WmsEvents;
import java.io.Serializable;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * What the buffer says of an order. Ids are made of order, line and what is said, so that saying it
 * again is a resend.
 */
final class BufferEvents implements Serializable {

  /** Of all that the buffer says. */
  static final String SOURCE = "/orderpulse/buffer";

  /** Why an order is degraded. */
  static final String CHECKS_SLOW = "checks-slow";

  /** Why an order is given up. */
  static final String CHECKS_UNAVAILABLE = "checks-unavailable";

  /** The text message that a customer gets. */
  static final String TEMPLATE = "confirm-within-2h";

  private static final long serialVersionUID = 1L;

  private final WarehouseTable warehouses;
  private final long promise;
  private final String text;

  /** The table of warehouses, which travels with the job. */
  interface WarehouseTable extends UnaryOperator<String>, Serializable {}

  /**
   * @param warehouses where stock is frozen, by province
   * @param promise within which a degraded order is confirmed, on the job's clock
   */
  BufferEvents(WarehouseTable warehouses, Duration promise) {
    this.warehouses = warehouses;
    this.promise = promise.toMillis();
    this.text = "预计" + words(promise) + "内确认";
  }

  private static String words(Duration promise) {
    return promise.toMinutes() % 60 == 0 ? promise.toHours() + "小时" : promise.toMinutes() + "分钟";
  }

  Event confirmed(OrderNews order, long now) {
    return channel("confirmed", order, null, now);
  }

  Event degraded(OrderNews order, long now) {
    return channel("degraded", order, CHECKS_SLOW, now);
  }

  Event cancelled(OrderNews order, String reason, long now) {
    var data = new ChannelEvents.OrderChanged(order.orderId(), null, null, reason, null);
    return event("cancelled", "order.cancelled", order, data, now);
  }

  /** One event per line: pieces that are kept for the order, not yet taken from the shelf. */
  List<Event> frozen(OrderNews order, long now) {
    return stock("frozen", order, now);
  }

  /** One event per line: what was frozen is free again; the warehouse reserves as for any order. */
  List<Event> released(OrderNews order, long now) {
    return stock("released", order, now);
  }

  /** The warehouse is to keep the pieces apart. */
  BufferCommand preoccupy(OrderNews order, long now) {
    Map<String, String> params =
        Map.of(
            "warehouse", warehouse(order),
            "lines", Integer.toString(order.lines().size()));
    return command("DEGRADE_PREOCCUPY", order, params, now);
  }

  /** The customer is to be told. */
  BufferCommand message(OrderNews order, long now) {
    return command("SEND_SMS", order, Map.of("template", TEMPLATE, "text", text), now);
  }

  private BufferCommand command(
      String action, OrderNews order, Map<String, String> params, long now) {
    String cause = id(order, "degraded");
    String subject = "order/" + order.orderId();
    return new BufferCommand(
        action + "|" + subject + "|" + cause,
        action,
        subject,
        List.of(order.orderId()),
        params,
        cause,
        order.time() + promise,
        false,
        now);
  }

  private List<Event> stock(String what, OrderNews order, long now) {
    return order.lines().stream().map(line -> stock(what, order, line, now)).toList();
  }

  private Event stock(String what, OrderNews order, OrderLine line, long now) {
    var data =
        new WmsEvents.StockMoved(
            order.orderId(),
            line.lineId(),
            line.sku(),
            warehouse(order),
            line.quantity(),
            order.channel());
    return event(what + "#" + line.lineId(), "wms.stock." + what, order, data, now);
  }

  private Event channel(String what, OrderNews order, String reason, long now) {
    var data = new ChannelEvents.OrderChecked(order.orderId(), order.lane(), reason);
    return event(what, "order." + what, order, data, now);
  }

  private String warehouse(OrderNews order) {
    return warehouses.apply(order.province());
  }

  private static Event event(String what, String type, OrderNews order, Record data, long now) {
    return Event.of(id(order, what), SOURCE, type, order.orderId(), now, EventData.toMap(data));
  }

  private static String id(OrderNews order, String what) {
    return order.orderId() + "#" + what;
  }
}
