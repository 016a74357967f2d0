package io.orderpulse.sandbox.bench;

/** Orders differ, so that every rule has healthy work too. */
enum OrderKind {
  /** Picked from the shelf. */
  STOCK,
  /** Made after a drawing: confirmed, released, material ordered. */
  MADE_TO_ORDER,
  /**
   * Sold under a policy of its own, which is documented and deployed instead of two pick events.
   */
  CAMPAIGN;

  /** Of ten orders, one is made to order and one belongs to a campaign. */
  static OrderKind of(int order) {
    Stall stall = Stall.of(order);
    if (stall == Stall.WRONG_DRAWING) {
      return MADE_TO_ORDER;
    }
    if (stall == Stall.DRIFTED_POLICY) {
      return CAMPAIGN;
    }
    return switch (order % 10) {
      case 3 -> MADE_TO_ORDER;
      case 6 -> CAMPAIGN;
      default -> STOCK;
    };
  }
}
