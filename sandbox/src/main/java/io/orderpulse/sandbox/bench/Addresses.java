package io.orderpulse.sandbox.bench;

/** Who shares a ship-to place: groups of three where that is the stall, pairs elsewhere. */
final class Addresses {

  private static final int GROUP = 3;

  private Addresses() {}

  /** Number of the place that an order goes to. */
  static int of(int order) {
    for (int last = order; last < order + GROUP; last++) {
      if (Stall.of(last) == Stall.SAME_ADDRESS) {
        return last;
      }
    }
    return order % 10 == 2 ? order - 1 : order;
  }
}
