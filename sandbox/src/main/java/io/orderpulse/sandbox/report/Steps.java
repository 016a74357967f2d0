package io.orderpulse.sandbox.report;

import io.orderpulse.dashboards.board.Words;
import java.util.Map;

/** The steps of an order as people say them, by the events that tell of them. */
final class Steps {

  static final Map<String, Words> KNOWN =
      Map.ofEntries(
          Map.entry("order.placed", Words.of("下单", "placed")),
          Map.entry("order.accepted", Words.of("受理", "accepted")),
          Map.entry("order.confirmed", Words.of("确认", "confirmed")),
          Map.entry("order.degraded", Words.of("降级", "degraded")),
          Map.entry("order.paid", Words.of("付款", "paid")),
          Map.entry("order.released", Words.of("放行", "released")),
          Map.entry("finance.credit.decided", Words.of("账期审核", "credit decided")),
          Map.entry("erp.order.created", Words.of("入ERP", "in the ERP")),
          Map.entry("wms.stock.reserved", Words.of("锁库", "stock reserved")),
          Map.entry("wms.stock.frozen", Words.of("冻结库存", "stock frozen")),
          Map.entry("wms.pick.dispatched", Words.of("派拣", "pick dispatched")),
          Map.entry("wms.pick.completed", Words.of("拣完", "picked")),
          Map.entry("wms.label.printed", Words.of("打单", "label printed")),
          Map.entry("wms.order.shipped", Words.of("出库", "shipped")),
          Map.entry("logistics.scanned", Words.of("物流扫描", "scanned")),
          Map.entry("logistics.signed", Words.of("签收", "signed")),
          Map.entry("complaint.filed", Words.of("投诉", "complaint")));

  private Steps() {}
}
