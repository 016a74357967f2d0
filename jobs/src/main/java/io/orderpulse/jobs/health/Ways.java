package io.orderpulse.jobs.health;

import io.orderpulse.events.Event;

/**
 * Which ways an event takes through the job: to its orders by exactly one of the first three, and
 * past them by the last when it names none.
 */
final class Ways {

  private static final String CUSTOMER_UPDATED = "crm.customer.updated";

  private Ways() {}

  /** By its parcel, which knows its orders. */
  static boolean byWaybill(Event event) {
    return event.text("waybill_no") != null;
  }

  /** By its customer: what is known of customers, and the orders that ask for it. */
  static boolean byCustomer(Event event) {
    String customer = event.text("customer_id");
    return customer != null
        && !customer.isEmpty()
        && (isOfCustomer(event) || placesOrder(event))
        && !byWaybill(event);
  }

  /** Straight to the orders that it names. */
  static boolean direct(Event event) {
    return !byWaybill(event) && !byCustomer(event);
  }

  /** Past the orders, as it names none; parcels have a way of their own. */
  static boolean free(Event event) {
    return !byWaybill(event) && event.orderIds().isEmpty();
  }

  /** True when it says what a customer is. */
  static boolean isOfCustomer(Event event) {
    return event.type().equals(CUSTOMER_UPDATED);
  }

  private static boolean placesOrder(Event event) {
    return event.type().equals("order.placed") || event.type().equals("order.accepted");
  }
}
