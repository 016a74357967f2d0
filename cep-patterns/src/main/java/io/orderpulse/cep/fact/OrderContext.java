package io.orderpulse.cep.fact;

import java.math.BigDecimal;
import java.util.List;

/**
 * What is known of an order when an event of it is judged: its folded state, without personal data.
 *
 * @param orderId the order
 * @param revision grows with each event folded; an older revision never replaces a newer one
 * @param rank number of the furthest rank reached, 0 for none (see {@link Ranks})
 * @param stage name of that rank, or {@code cancelled}, {@code returned}, {@code refunded}
 * @param terminal signed, cancelled, returned or fully refunded
 * @param cancelled terminal without having been delivered
 * @param valid not filtered out by intake
 * @param watched false for orders that were older than 24 h when imported in bulk
 * @param payment {@code prepaid}, {@code credit} or empty when unknown
 * @param channel sales channel, or empty
 * @param customerId customer, or empty
 * @param tier customer tier, or empty
 * @param warehouse warehouse, or empty
 * @param amountCny worth in CNY, or null when unknown
 * @param placed ms since the epoch, or null while unknown
 * @param due ms since the epoch when it must be shipped, or null while unknown
 * @param addressKind {@code place}, {@code platform-group} or {@code unknown}
 * @param addressKey keyed hash of the place, or null when unknown
 * @param separateParcels the customer wants separate parcels
 * @param waybills its waybill numbers, sorted
 */
public record OrderContext(
    String orderId,
    long revision,
    int rank,
    String stage,
    boolean terminal,
    boolean cancelled,
    boolean valid,
    boolean watched,
    String payment,
    String channel,
    String customerId,
    String tier,
    String warehouse,
    BigDecimal amountCny,
    Long placed,
    Long due,
    String addressKind,
    String addressKey,
    boolean separateParcels,
    List<String> waybills) {

  /** True when nothing but the revision differs. */
  public boolean saysTheSameAs(OrderContext other) {
    return with(other.revision, valid).equals(other);
  }

  /** The same order where it no longer counts, for example at its former address. */
  public OrderContext notValid() {
    return with(revision, false);
  }

  private OrderContext with(long newRevision, boolean newValid) {
    return new OrderContext(
        orderId,
        newRevision,
        rank,
        stage,
        terminal,
        cancelled,
        newValid,
        watched,
        payment,
        channel,
        customerId,
        tier,
        warehouse,
        amountCny,
        placed,
        due,
        addressKind,
        addressKey,
        separateParcels,
        waybills);
  }
}
