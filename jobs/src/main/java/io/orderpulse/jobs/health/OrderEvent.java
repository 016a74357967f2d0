package io.orderpulse.jobs.health;

import io.orderpulse.cep.fact.WaybillContext;
import io.orderpulse.events.Event;
import io.orderpulse.events.VerdictOrder;
import java.io.Serial;
import java.io.Serializable;
import java.util.Comparator;
import java.util.List;

/**
 * An event on its way to one order.
 *
 * @param orderId the order
 * @param event the event
 * @param earlier events of the parcel from before the order was known to be in it; they count from
 *     this event on
 * @param waybill its parcel, or null
 * @param late true when it came behind the watermark
 */
public record OrderEvent(
    String orderId, Event event, List<Event> earlier, WaybillContext waybill, boolean late) {

  /** Verdict order. */
  static final class Order implements Comparator<OrderEvent>, Serializable {
    static final Order INSTANCE = new Order();

    @Serial private static final long serialVersionUID = 1L;

    @Override
    public int compare(OrderEvent a, OrderEvent b) {
      return VerdictOrder.INSTANCE.compare(a.event, b.event);
    }
  }
}
