package io.orderpulse.cep.cel;

import io.orderpulse.cep.fact.OrderContext;
import java.util.List;
import java.util.function.Function;

/** What an expression may read of {@code order}: a field more is a line more. */
final class OrderFields {

  static final Shape SHAPE =
      Shape.struct(
          "order-context",
          List.of(
              field("id", Shape.TEXT, OrderContext::orderId),
              field("rank", Shape.INT, o -> (long) o.rank()),
              field("stage", Shape.TEXT, OrderContext::stage),
              field("terminal", Shape.BOOL, OrderContext::terminal),
              field("cancelled", Shape.BOOL, OrderContext::cancelled),
              field("valid", Shape.BOOL, OrderContext::valid),
              field("watched", Shape.BOOL, OrderContext::watched),
              field("payment", Shape.TEXT, OrderContext::payment),
              field("channel", Shape.TEXT, OrderContext::channel),
              field("customer_id", Shape.TEXT, OrderContext::customerId),
              field("tier", Shape.TEXT, OrderContext::tier),
              field("warehouse", Shape.TEXT, OrderContext::warehouse),
              field("amount", Shape.DECIMAL, OrderContext::amountCny),
              field("placed", Shape.TIME, OrderContext::placed),
              field("due", Shape.TIME, OrderContext::due),
              field("address_kind", Shape.TEXT, OrderContext::addressKind),
              field("address_key", Shape.TEXT, OrderContext::addressKey),
              field("separate_parcels", Shape.BOOL, OrderContext::separateParcels),
              field("waybills", Shape.list(Shape.TEXT), OrderContext::waybills),
              field("tags", Shape.list(Shape.TEXT), OrderContext::tags),
              field("lane", Shape.TEXT, OrderContext::lane),
              field("credit_grade", Shape.TEXT, OrderContext::creditGrade),
              field("credit_outcome", Shape.TEXT, OrderContext::creditOutcome),
              field("overdue_days", Shape.INT, OrderContext::overdueDays),
              field("limit_left", Shape.DECIMAL, OrderContext::limitLeft),
              field("deliver_by", Shape.TIME, OrderContext::deliverBy),
              field("cross_border", Shape.BOOL, OrderContext::crossBorder),
              field("manual_entry", Shape.BOOL, OrderContext::manualEntry),
              field("merge_group", Shape.TEXT, OrderContext::mergeGroup),
              field("place", Shape.TEXT, OrderContext::place),
              field("quantities", Shape.map(Shape.INT), OrderContext::quantities),
              field("duplicate_lines", Shape.list(Shape.TEXT), OrderContext::duplicateLines),
              field("entry_diff", Shape.list(Shape.TEXT), OrderContext::entryDiff),
              field("milestones", Shape.map(Shape.TIME), OrderContext::milestones),
              field("paid_amount", Shape.DECIMAL, OrderContext::paidCny),
              field("paid_net", Shape.DECIMAL, OrderContext::paidNet),
              field("refunded_amount", Shape.DECIMAL, OrderContext::refundedCny),
              field("erp_amount", Shape.DECIMAL, OrderContext::erpCny),
              field("posted_amount", Shape.DECIMAL, OrderContext::postedCny)));

  private OrderFields() {}

  private static Member field(String name, Shape shape, Function<OrderContext, Object> accessor) {
    return Member.of(name, shape, accessor);
  }
}
