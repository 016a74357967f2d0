package io.orderpulse.jobs.buffer;

import java.math.BigDecimal;
import java.util.List;

/**
 * What the buffer hears of an order: nothing of whoever ordered it, or where it goes below the
 * province. Only an accepted order has more than its id.
 *
 * @param kind see {@link NewsKind}
 * @param orderId the order
 * @param time when it happened, ms
 * @param own whether the buffer itself said so
 * @param vip whether it is in the VIP lane
 * @param channel where it was sold
 * @param province where it goes
 * @param amount of the whole order
 * @param currency of amount and prices
 * @param lines what was ordered
 * @param coupons codes, perhaps none
 */
public record OrderNews(
    NewsKind kind,
    String orderId,
    long time,
    boolean own,
    boolean vip,
    String channel,
    String province,
    BigDecimal amount,
    String currency,
    List<OrderLine> lines,
    List<String> coupons) {

  static OrderNews of(NewsKind kind, String orderId, long time, boolean own) {
    return new OrderNews(
        kind, orderId, time, own, false, null, null, null, null, List.of(), List.of());
  }

  /** The lane's name in events. */
  String lane() {
    return vip ? "vip" : "normal";
  }
}
