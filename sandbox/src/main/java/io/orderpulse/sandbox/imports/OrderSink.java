package io.orderpulse.sandbox.imports;

import io.orderpulse.events.Event;

/** Takes imported orders. */
interface OrderSink {

  /** Takes nothing: for a dry run. */
  OrderSink NOWHERE = event -> {};

  /**
   * @throws ImportException when it can't be delivered
   */
  void take(Event order);

  /** Waits until all are delivered. */
  default void flush() {}
}
