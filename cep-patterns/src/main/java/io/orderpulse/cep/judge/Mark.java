package io.orderpulse.cep.judge;

import io.orderpulse.cep.fact.Fact;
import io.orderpulse.cep.fact.OrderContext;
import io.orderpulse.cep.fact.WaybillContext;
import io.orderpulse.cep.time.Clocked;
import io.orderpulse.events.record.Evidence;
import java.util.Comparator;

/**
 * The place of a fact on the clock with what is kept of it until it is judged and after. Shared by
 * all rules of its key.
 *
 * @param evidence the event
 * @param seenAt the watermark behind which it came, ms, or {@link Clocked#ON_TIME}
 * @param order its order when the event changed it, or null
 * @param waybill its parcel, or null
 */
public record Mark(Evidence evidence, long seenAt, OrderContext order, WaybillContext waybill)
    implements Clocked {

  /** Verdict order; see {@link Clocked}. */
  public static final Comparator<Mark> ORDER = Mark::compare;

  /** The place of a fact, with its contexts. */
  public static Mark of(Fact fact) {
    return new Mark(Evidence.of(fact.event()), fact.seenAt(), fact.order(), fact.waybill());
  }

  @Override
  public long time() {
    return evidence.time();
  }

  /** {@link #ORDER} without an indirection: it is asked for every noted fact. */
  public static int compare(Mark a, Mark b) {
    int byPlace = Long.compare(a.dueAt(), b.dueAt());
    if (byPlace != 0) {
      return byPlace;
    }
    int byLate = Clocked.lateFirst(a, b);
    int byEvent = byLate != 0 ? byLate : Evidence.compare(a.evidence, b.evidence);
    return byEvent != 0 ? byEvent : orderId(a).compareTo(orderId(b));
  }

  private static String orderId(Mark mark) {
    return mark.order == null ? "" : mark.order.orderId();
  }
}
