package io.orderpulse.jobs.health;

import io.orderpulse.cep.fact.WaybillContext;
import io.orderpulse.cep.time.Clocked;
import io.orderpulse.events.Event;
import io.orderpulse.events.VerdictOrder;
import java.io.Serial;
import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import org.apache.flink.api.common.typeinfo.TypeInfo;

/**
 * An event on its way to one order.
 *
 * @param orderId the order
 * @param event the event
 * @param earlier events of the parcel from before the order was known to be in it; they count from
 *     this event on
 * @param waybill its parcel, or null
 * @param customer newest word of its customer, or null
 * @param seenAt the watermark behind which it came, ms, or {@link Clocked#ON_TIME}
 */
@TypeInfo(OrderEventSerializer.Factory.class)
public record OrderEvent(
    String orderId,
    Event event,
    List<Event> earlier,
    WaybillContext waybill,
    Event customer,
    long seenAt)
    implements Clocked {

  @Override
  public long time() {
    return event.time();
  }

  /** Verdict order, late ones of the moment before first. */
  static final class Order implements Comparator<OrderEvent>, Serializable {
    static final Order INSTANCE = new Order();

    @Serial private static final long serialVersionUID = 1L;

    @Override
    public int compare(OrderEvent a, OrderEvent b) {
      int byLate = Clocked.lateFirst(a, b);
      return byLate != 0 ? byLate : VerdictOrder.INSTANCE.compare(a.event, b.event);
    }
  }
}
