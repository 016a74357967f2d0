package io.orderpulse.events.type;

import io.orderpulse.events.record.Nullable;
import java.math.BigDecimal;
import java.util.List;

/** What the ERP says. Staff appear by id only. */
public final class ErpEvents {

  private ErpEvents() {}

  /** A line as the ERP holds it: what does not matter to the ERP may be left out. */
  public record Line(
      @Key String lineId,
      @Key String sku,
      @Nullable String product,
      @Nullable @Values({"wearing", "bulky", "electronic"}) String partClass,
      long quantity,
      @Nullable BigDecimal price) {}

  /** The ERP's twin of an order. */
  @Type(name = "erp.order.created", topic = Topic.ERP)
  public record OrderCreated(
      @Key String orderId,
      @Values({"auto", "manual"}) String entry,
      String operator,
      List<Line> lines,
      BigDecimal amount,
      ChannelEvents.ShipTo shipTo) {}

  /** The twin was corrected: it carries those fields that changed. */
  @Type(name = "erp.order.corrected", topic = Topic.ERP)
  public record OrderCorrected(
      @Key String orderId,
      @Nullable @Values({"auto", "manual"}) String entry,
      @Nullable String operator,
      @Nullable List<Line> lines,
      @Nullable BigDecimal amount,
      @Nullable ChannelEvents.ShipTo shipTo) {}

  /** A ticket, as raised or as it stands now; a label 人工干预 counts as an intervention. */
  @Type(
      name = {"erp.ticket.raised", "erp.ticket.updated"},
      topic = Topic.ERP)
  public record Ticket(
      @Key String ticketId,
      List<String> labels,
      @Values({"order-entry", "finance-adjust", "warehouse-change"}) String intervention,
      @Nullable List<String> orderIds,
      @Nullable @Personal(Personal.Kind.NOTE) String note) {}

  /** A return, as opened or as it stands now. */
  @Type(
      name = {"erp.return.opened", "erp.return.updated"},
      topic = Topic.ERP)
  public record Return(
      @Key String returnId,
      @Key String orderId,
      @Nullable String customerId,
      @Nullable String reasonCode,
      @Nullable @Values({"human", "system"}) String filledBy) {}
}
