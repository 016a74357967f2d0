package io.orderpulse.jobs.decision;

import io.orderpulse.cep.time.Clocked;
import io.orderpulse.events.Event;
import io.orderpulse.events.VerdictOrder;
import java.io.Serial;
import java.io.Serializable;
import java.util.Comparator;

/**
 * An order to be decided on, or what was decided. A POJO for Flink.
 *
 * @param placed the event
 * @param grade the customer's credit grade as it was known then, or null
 * @param seenAt watermark behind which it came, or {@link Clocked#ON_TIME}
 */
public record PlacedOrder(Event placed, String grade, long seenAt) {

  /** Verdict order. */
  static final class Order implements Comparator<PlacedOrder>, Serializable {
    static final Order INSTANCE = new Order();

    @Serial private static final long serialVersionUID = 1L;

    @Override
    public int compare(PlacedOrder a, PlacedOrder b) {
      return VerdictOrder.INSTANCE.compare(a.placed(), b.placed());
    }
  }
}
