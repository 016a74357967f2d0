package io.orderpulse.events.type;

import io.orderpulse.events.record.Nullable;
import io.orderpulse.events.record.Time;
import java.math.BigDecimal;
import java.util.List;

/** What the sales channels say. Amounts are in the order's currency. */
public final class ChannelEvents {

  private ChannelEvents() {}

  /**
   * A line of an order; the price is that of one piece. {@code product_code} and {@code
   * product_match} are what intake found the product to be.
   */
  public record Line(
      @Key String lineId,
      @Key String sku,
      String product,
      @Values({"wearing", "bulky", "electronic"}) String partClass,
      long quantity,
      BigDecimal price,
      @Nullable String productCode,
      @Nullable @Values({"exact", "alias", "ambiguous", "none"}) String productMatch) {}

  /** Where an order goes; {@code merge_group} is a platform's own key for one address. */
  public record ShipTo(
      @Personal(Personal.Kind.NAME) String recipient,
      @Personal(Personal.Kind.PHONE) String phone,
      String province,
      String city,
      String district,
      @Personal(Personal.Kind.ADDRESS) String address,
      @Nullable String mergeGroup) {}

  /** A policy that took part in the order, in the version that was used. */
  public record AppliedPolicy(@Key String policyId, String version) {}

  /** An order was placed. */
  @Type(name = "order.placed", topic = Topic.CHANNEL)
  public record OrderPlaced(
      @Key String orderId,
      String channel,
      @Key String customerId,
      BigDecimal amount,
      String currency,
      @Values({"prepaid", "credit"}) String payment,
      List<Line> lines,
      ShipTo shipTo,
      @Nullable Boolean separateParcels,
      @Nullable @Time Long promiseShipBy,
      @Nullable @Time Long promiseDeliverBy,
      @Nullable Boolean crossBorder,
      @Nullable Boolean test,
      @Nullable String clientToken,
      @Nullable List<AppliedPolicy> appliedPolicies) {}

  /** The front took an order in; it sends {@code order.placed} with it. */
  @Type(name = "order.accepted", topic = Topic.CHANNEL)
  public record OrderAccepted(
      @Key String orderId,
      String channel,
      @Key String customerId,
      BigDecimal amount,
      String currency,
      @Values({"prepaid", "credit"}) String payment,
      List<Line> lines,
      ShipTo shipTo,
      @Nullable Boolean separateParcels,
      @Nullable @Time Long promiseShipBy,
      @Nullable @Time Long promiseDeliverBy,
      @Nullable Boolean crossBorder,
      @Nullable Boolean test,
      @Nullable String clientToken,
      @Nullable List<AppliedPolicy> appliedPolicies,
      @Values({"vip", "normal"}) String lane,
      @Nullable List<String> couponCodes) {}

  /** The outcome of the slow checks of an accepted order. */
  @Type(
      name = {"order.confirmed", "order.degraded"},
      topic = Topic.CHANNEL)
  public record OrderChecked(
      @Key String orderId, @Values({"vip", "normal"}) String lane, @Nullable String reasonCode) {}

  /** A person asks to take an order back that intake had filtered out; {@code by} is a staff id. */
  @Type(name = "order.unfilter.requested", topic = Topic.CHANNEL)
  public record UnfilterRequested(@Key String orderId, String by, @Nullable String reasonCode) {}

  /** Something happened to the whole order, or to the part of it that {@code amount} says. */
  @Type(
      name = {"order.paid", "order.cancelled", "order.returned", "order.released"},
      topic = Topic.CHANNEL)
  public record OrderChanged(
      @Key String orderId,
      @Nullable BigDecimal amount,
      @Nullable Boolean full,
      @Nullable String reasonCode,
      @Nullable String exceptionBy) {}

  /** An order was amended: it carries those fields that changed. */
  @Type(name = "order.amended", topic = Topic.CHANNEL)
  public record OrderAmended(
      @Key String orderId,
      @Nullable BigDecimal amount,
      @Nullable Boolean full,
      @Nullable String reasonCode,
      @Nullable String exceptionBy,
      @Nullable String channel,
      @Nullable String customerId,
      @Nullable String currency,
      @Nullable @Values({"prepaid", "credit"}) String payment,
      @Nullable List<Line> lines,
      @Nullable ShipTo shipTo,
      @Nullable Boolean separateParcels,
      @Nullable @Time Long promiseShipBy,
      @Nullable @Time Long promiseDeliverBy,
      @Nullable Boolean crossBorder,
      @Nullable List<AppliedPolicy> appliedPolicies) {}
}
