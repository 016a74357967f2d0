package io.orderpulse.jobs.buffer;

/** The services that are asked about an order. */
public enum CheckKind {
  /** Whether it can be delivered. */
  STOCK,
  /** Whether it was sold at the right price. */
  PRICE,
  /** Whether its coupons are valid; asked only of orders that have some. */
  COUPON;

  /** One bit for each. */
  int bit() {
    return 1 << ordinal();
  }
}
