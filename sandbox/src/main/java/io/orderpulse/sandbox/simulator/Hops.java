package io.orderpulse.sandbox.simulator;

/** Links between systems that an order did not pass in time. */
final class Hops {

  /** Most links are to be passed within it. */
  static final long LIMIT = 15 * Ms.MINUTE;

  private Hops() {}

  /** A broken link of the order, from its deadline on. */
  static ExpectedAnomaly broken(Plan plan, String link, long deadline) {
    return ExpectedAnomaly.of("hop-broken", "order", plan.order.id(), "warning", deadline)
        .about(link);
  }
}
