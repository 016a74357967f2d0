package io.orderpulse.events.type;

import io.orderpulse.events.record.Nullable;
import java.math.BigDecimal;

/** What finance says. */
public final class FinanceEvents {

  private FinanceEvents() {}

  /** The decision on an order on credit. */
  @Type(name = "finance.credit.decided", topic = Topic.FINANCE)
  public record CreditDecided(
      @Key String orderId,
      @Nullable BigDecimal amount,
      @Values({"approved", "refused", "exception"}) String outcome,
      @Nullable Long overdueDays,
      @Nullable BigDecimal limitLeft) {}

  /** Money was booked. A booking has no outcome of its own, so that may be left out. */
  @Type(
      name = {"finance.payment.posted", "finance.refund.issued", "finance.invoice.posted"},
      topic = Topic.FINANCE)
  public record Posting(
      @Key String orderId,
      @Nullable BigDecimal amount,
      @Nullable @Values({"approved", "refused", "exception"}) String outcome,
      @Nullable Long overdueDays,
      @Nullable BigDecimal limitLeft) {}
}
