package io.orderpulse.sandbox.metrics;

import java.util.List;
import java.util.function.Predicate;

/** The link table of the contract, worked out from an order's whole history. */
final class BatchHops {

  private final BatchOrder order;
  private final Figures figures;

  private BatchHops(BatchOrder order, Figures figures) {
    this.order = order;
    this.figures = figures;
  }

  static void add(BatchOrder order, Figures figures) {
    new BatchHops(order, figures).all();
  }

  private void all() {
    boolean credit = "credit".equals(order.payment());
    long quarter = 15 * BatchOrder.MINUTE;
    Long cleared =
        credit
            ? first(e -> e.is("finance.credit.decided") && "approved".equals(e.text("outcome")))
            : first(e -> e.is("order.paid"));
    hop("channel→erp", cleared, first(e -> e.is("erp.order.created")), quarter, true);
    hop(
        "channel→wms-stock",
        first(e -> e.is("order.paid")),
        first(e -> e.is("wms.stock.reserved", "wms.stock.frozen")),
        quarter,
        true);
    hop(
        "channel→finance",
        credit ? order.placed() : null,
        first(e -> e.is("finance.credit.decided")),
        quarter,
        true);
    hop(
        "buffer",
        order.accepted(),
        first(e -> e.is("order.confirmed", "order.degraded")),
        quarter,
        true);
    hop("crm→wms", expedited(), first(BatchHops::isFirst), quarter, true);
    hop("erp→wms", order.entered(), first(e -> e.is("wms.pick.dispatched")), quarter, true);
    hop(
        "wms→logistics",
        first(e -> e.is("wms.order.shipped")),
        first(e -> e.is("logistics.scanned")),
        12 * BatchOrder.HOUR,
        true);
    hop(
        "return→finance",
        first(e -> e.is("order.returned")),
        first(e -> e.is("finance.refund.issued")),
        72 * BatchOrder.HOUR,
        false);
    hop(
        "degrade→sms",
        first(e -> e.is("order.degraded")),
        first(e -> e.is("sms.sent")),
        quarter,
        true);
  }

  private static boolean isFirst(RecordedEvent e) {
    return e.is("wms.pick.prioritised")
        || (e.is("wms.pick.dispatched") && e.data().path("priority").asLong() == 1);
  }

  /** The later of the tag 加急 and the first pick task. */
  private Long expedited() {
    Long tag = first(e -> e.is("crm.order.tagged") && e.texts("tags").contains("加急"));
    Long pick = first(e -> e.is("wms.pick.dispatched"));
    return tag == null || pick == null ? null : (Long) Math.max(tag, pick);
  }

  private Long first(Predicate<RecordedEvent> which) {
    List<RecordedEvent> events = order.events;
    return events.stream().filter(which).map(RecordedEvent::time).findFirst().orElse(null);
  }

  private void hop(String link, Long left, Long arrived, long within, boolean cancels) {
    if (left == null) {
      return;
    }
    long deadline = left + within;
    boolean inTime = arrived != null && arrived <= deadline;
    Long ended = cancels ? order.cancelled() : null;
    if (ended != null && ended <= (inTime ? left : deadline)) {
      return;
    }
    long at = inTime ? Math.max(left, arrived) : deadline;
    figures.add("breakpoint_rate", at, inTime ? 0 : 1, 1, "link", link);
  }
}
