package io.orderpulse.cep.fact;

import io.orderpulse.cep.fact.flink.OrderContextSerializer;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.typeinfo.TypeInfo;

/**
 * What is known of an order when an event of it is judged: its folded state, without personal data.
 * Treat it as immutable.
 *
 * @param orderId the order
 * @param revision grows with each event folded; an older revision never replaces a newer one
 * @param rank number of the furthest rank reached, 0 for none (see {@link Ranks})
 * @param stage name of that rank, or {@code cancelled}, {@code returned}, {@code refunded}
 * @param terminal signed, cancelled, returned or fully refunded
 * @param cancelled terminal without having been delivered
 * @param valid not filtered out by intake
 * @param watched false for orders that were older than 24 h when imported in bulk
 * @param separateParcels the customer wants separate parcels
 * @param crossBorder it leaves the country
 * @param manualEntry a person keyed it into the ERP
 * @param payment {@code prepaid}, {@code credit} or empty when unknown
 * @param channel sales channel, or empty
 * @param lane {@code vip} or {@code normal} where the front took it in, or empty
 * @param customerId customer, or empty
 * @param tier customer tier, or empty
 * @param creditGrade the customer's credit grade, or empty
 * @param warehouse warehouse, or empty
 * @param amountCny worth in CNY, or null when unknown
 * @param paidCny sum of the payments in CNY, or null when none is known
 * @param refundedCny sum of the refunds in CNY, or null when none is known
 * @param erpCny worth in CNY as the ERP has it, or null when unknown
 * @param postedCny sum in CNY that finance posted, on credit invoiced, or null when none is known
 * @param creditOutcome the last credit decision: {@code approved}, {@code refused}, {@code
 *     exception}, or empty
 * @param overdueDays days that the customer was overdue at that decision, or null when unknown
 * @param limitLeft credit limit left in CNY at that decision, negative when exceeded, or null
 * @param placed ms since the epoch, or null while unknown
 * @param due ms since the epoch when it must be shipped, or null while unknown
 * @param deliverBy ms since the epoch when it is promised to arrive, or null
 * @param addressKind {@code place}, {@code platform-group} or {@code unknown}
 * @param addressKey keyed hash of the place, or null when unknown
 * @param recipientMask masked name of who receives it, for example {@code 李**}, or null
 * @param tags its tags, sorted, for example 加急
 * @param waybills its waybill numbers, sorted
 * @param quantities ordered pieces by line id
 * @param duplicateLines lines for which more is being picked than was ordered, sorted
 * @param entryDiff in what the ERP's twin differs from the channel's original: {@code address},
 *     {@code amount}, {@code quantity}, {@code sku}; null while one of them is unknown
 * @param milestones ms since the epoch when each milestone was first reached, by name ({@link
 *     Milestones})
 */
@TypeInfo(OrderContextSerializer.Factory.class)
public record OrderContext(
    String orderId,
    long revision,
    int rank,
    String stage,
    boolean terminal,
    boolean cancelled,
    boolean valid,
    boolean watched,
    boolean separateParcels,
    boolean crossBorder,
    boolean manualEntry,
    String payment,
    String channel,
    String lane,
    String customerId,
    String tier,
    String creditGrade,
    String warehouse,
    BigDecimal amountCny,
    BigDecimal paidCny,
    BigDecimal refundedCny,
    BigDecimal erpCny,
    BigDecimal postedCny,
    String creditOutcome,
    Long overdueDays,
    BigDecimal limitLeft,
    Long placed,
    Long due,
    Long deliverBy,
    String addressKind,
    String addressKey,
    String recipientMask,
    List<String> tags,
    List<String> waybills,
    Map<String, Long> quantities,
    List<String> duplicateLines,
    List<String> entryDiff,
    Map<String, Long> milestones) {

  private static final String PLATFORM_GROUP = "platform-group";

  /** A valid, watched order of which nothing else is known. */
  public static OrderContextBuilder builder(String orderId) {
    return new OrderContextBuilder(orderId);
  }

  /** A builder that starts from this order. */
  public OrderContextBuilder with() {
    return new OrderContextBuilder(this);
  }

  /** Key of the group of orders that the platform wants in one parcel, or null. */
  public String mergeGroup() {
    return PLATFORM_GROUP.equals(addressKind) ? addressKey : null;
  }

  /** Where it goes: the key of its place, or the order itself while that is unknown. */
  public String place() {
    return addressKey == null ? orderId : addressKey;
  }

  /**
   * What the channel says was paid, less refunds, in CNY, or null when unknown. On credit all of
   * the order's worth counts as paid.
   */
  public BigDecimal paidNet() {
    BigDecimal paid = payment.equals("credit") ? amountCny : paidCny;
    return paid == null || refundedCny == null ? paid : paid.subtract(refundedCny);
  }

  /** When a milestone was first reached, ms since the epoch, or null. */
  public Long reached(String milestone) {
    return milestones.get(milestone);
  }

  /** True when nothing but the revision differs. */
  public boolean saysTheSameAs(OrderContext other) {
    return revision == other.revision
        ? equals(other)
        : with().revision(other.revision).build().equals(other);
  }

  /** The same order where it no longer counts, for example at its former address. */
  public OrderContext notValid() {
    return with().valid(false).build();
  }
}
