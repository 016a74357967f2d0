package io.orderpulse.cep.fact;

import io.orderpulse.cep.fact.flink.FactSerializer;
import io.orderpulse.cep.time.Clocked;
import io.orderpulse.events.Event;
import io.orderpulse.events.VerdictOrder;
import java.io.Serial;
import java.io.Serializable;
import java.util.Comparator;
import org.apache.flink.api.common.typeinfo.TypeInfo;

/**
 * An event on its way to the rules of one key, with what is known around it.
 *
 * @param kind kind of the key
 * @param key the key
 * @param event the event, clean of personal data
 * @param order folded state of its order after it, or null when it has none
 * @param waybill its parcel, or null when it has none
 * @param contextChanged true when the event changed what {@code order} says
 * @param seenAt the watermark behind which it came, ms, or {@link Clocked#ON_TIME}
 */
@TypeInfo(FactSerializer.Factory.class)
public record Fact(
    KeyKind kind,
    String key,
    Event event,
    OrderContext order,
    WaybillContext waybill,
    boolean contextChanged,
    long seenAt)
    implements Clocked {

  @Override
  public long time() {
    return event.time();
  }

  /** Key among keys of all kinds: the letter of the kind and the key. */
  public String routingKey() {
    return kind.letter() + key;
  }

  /** False for history that was imported in bulk too late to act on. */
  public boolean watched() {
    return order == null || order.watched();
  }

  /**
   * Facts in verdict order, late ones of the moment before first; copies of one event for several
   * orders by order.
   */
  public static final class Order implements Comparator<Fact>, Serializable {

    public static final Order INSTANCE = new Order();

    @Serial private static final long serialVersionUID = 1L;

    @Override
    public int compare(Fact a, Fact b) {
      int byLate = Clocked.lateFirst(a, b);
      if (byLate != 0) {
        return byLate;
      }
      int byEvent = VerdictOrder.INSTANCE.compare(a.event, b.event);
      if (byEvent != 0 || a.order == null || b.order == null) {
        return byEvent;
      }
      return a.order.orderId().compareTo(b.order.orderId());
    }
  }
}
