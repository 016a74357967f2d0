package io.orderpulse.sandbox.bench.index;

import io.orderpulse.sandbox.bench.Cost;

/**
 * One round of one writer.
 *
 * @param cost of this process, its set-up taken off
 * @param serverNanos CPU time of the server
 * @param there documents that the server has afterwards
 */
record IndexRound(Cost cost, long serverNanos, long there) {

  double perSecond(long documents) {
    return documents * 1e9 / cost.wallNanos();
  }

  IndexRound minus(Cost setUp) {
    return new IndexRound(cost.minus(setUp), serverNanos, there);
  }
}
