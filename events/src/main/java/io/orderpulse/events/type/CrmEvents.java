package io.orderpulse.events.type;

import java.util.List;

/** What the customer system says. */
public final class CrmEvents {

  private CrmEvents() {}

  /** A customer's tier and credit grade as of now. */
  @Type(name = "crm.customer.updated", topic = Topic.CRM)
  public record CustomerUpdated(
      @Key String customerId, @Values({"VIP", "A", "B", "C"}) String tier, String creditGrade) {}

  /** Tags were put on an order, or taken off, for example 加急. */
  @Type(
      name = {"crm.order.tagged", "crm.order.untagged"},
      topic = Topic.CRM)
  public record OrderTagged(@Key String orderId, List<String> tags) {}
}
