package io.orderpulse.cep.reference;

import io.orderpulse.cep.fact.OrderContext;
import io.orderpulse.events.record.Evidence;
import java.util.Collections;

/**
 * An order at one address.
 *
 * @param order newest revision of its context
 * @param placed evidence: its first event
 * @param eligible it may be counted
 * @param group anchor of the group that it belongs to, or null
 */
public record Member(OrderContext order, Evidence placed, boolean eligible, String group) {

  String id() {
    return order.orderId();
  }

  long placedAt() {
    return order.placed();
  }

  Member inGroup(String anchor) {
    return new Member(order, placed, eligible, anchor);
  }

  boolean sharesParcelWith(Member other) {
    return !id().equals(other.id())
        && !Collections.disjoint(order.waybills(), other.order.waybills());
  }
}
