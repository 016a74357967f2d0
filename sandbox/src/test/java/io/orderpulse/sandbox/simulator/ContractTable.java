package io.orderpulse.sandbox.simulator;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The contract of the events in, one line a type. A field is {@code name:kind}; kinds are s text, n
 * whole number, d decimal or whole number, b flag, t time, l list, o object; a question mark makes
 * it optional, {@code a|b} asks for at least one.
 */
final class ContractTable {

  static final String ORDER =
      "order_id:s channel:s customer_id:s amount:d currency:s payment:s lines:l ship_to:o"
          + " separate_parcels:b? promise_ship_by:t? promise_deliver_by:t? cross_border:b? test:b?"
          + " client_token:s? applied_policies:l?";
  static final String LINE = "line_id:s sku:s product:s part_class:s quantity:n price:d";
  static final String SHIP_TO =
      "recipient:s phone:s province:s city:s district:s address:s merge_group:s?";
  private static final String CHANGED =
      "order_id:s amount:d? full:b? reason_code:s? exception_by:s? promise_ship_by:t?";
  private static final String STOCK =
      "order_id:s line_id:s? sku:s warehouse:s quantity:n channel:s?";
  private static final String PICK =
      "order_id:s line_id:s task_id:s wave:s? priority:n? warehouse:s quantity:n outcome:s?";
  private static final String PARCEL =
      "order_id:s|order_ids:l line_ids:l? waybill_no:s? carrier:s? warehouse:s";
  private static final String MONEY =
      "order_id:s amount:d? outcome:s? overdue_days:n? limit_left:d?";
  private static final String VOICE =
      " order_id:s? customer_id:s? text:s role:s? rating:d? channel:s? sku:s? carrier:s?"
          + " warehouse:s? kind:s?";
  private static final String POLICY =
      "policy_id:s version:s system:s? scope:s? effective_from:t? content:o|content_sha256:s";
  private static final String DRAWING =
      "order_id:s drawing_id:s version:s content_sha256:s amount:d?";

  /** Topic and fields by type. */
  static final Map<String, String> TYPES = new LinkedHashMap<>();

  static {
    put("channel order.placed", ORDER);
    put("channel order.accepted", ORDER + " lane:s coupon_codes:l?");
    put("channel order.confirmed", "order_id:s lane:s reason_code:s?");
    put("channel order.degraded", "order_id:s lane:s reason_code:s?");
    for (String type : new String[] {"paid", "amended", "cancelled", "returned", "released"}) {
      put("channel order." + type, CHANGED);
    }
    put("crm crm.customer.updated", "customer_id:s tier:s credit_grade:s");
    put("crm crm.order.tagged", "order_id:s tags:l");
    put("crm crm.order.untagged", "order_id:s tags:l");
    for (String type : new String[] {"created", "corrected"}) {
      put("erp erp.order." + type, "order_id:s entry:s operator:s lines:l amount:d ship_to:o");
    }
    put("erp erp.ticket.raised", "ticket_id:s labels:l intervention:s order_ids:l? note:s");
    for (String type : new String[] {"opened", "updated"}) {
      put(
          "erp erp.return." + type,
          "return_id:s order_id:s customer_id:s? reason_code:s? filled_by:s?");
    }
    put("wms wms.stock.counted", "sku:s warehouse:s on_hand:n counted_at:t");
    for (String type : new String[] {"reserved", "frozen", "deducted", "released"}) {
      put("wms wms.stock." + type, STOCK);
    }
    String lot = "lot_id:s sku:s expires_at:t quantity_kg:d ";
    put("wms wms.lot.sorted", lot + "station:s");
    put("wms wms.lot.moved", lot + "from_station:s to_station:s");
    put("wms wms.capacity.reported", "warehouse:s date:s capacity:d allocated:d");
    for (String type : new String[] {"dispatched", "prioritised", "cancelled", "completed"}) {
      put("wms wms.pick." + type, PICK);
    }
    for (String type : new String[] {"label.printed", "order.shipped", "packages.merged"}) {
      put("wms wms." + type, PARCEL);
    }
    put("finance finance.credit.decided", MONEY.replace("outcome:s?", "outcome:s"));
    for (String type : new String[] {"payment.posted", "refund.issued", "invoice.posted"}) {
      put("finance finance." + type, MONEY);
    }
    put(
        "logistics logistics.scanned",
        "waybill_no:s carrier:s? status:s place:s? region:s? note:s");
    put(
        "logistics logistics.signed",
        "waybill_no:s carrier:s? photo_url:s? photo_sha256:s? signed_by:s");
    put("logistics logistics.carrier.noticed", "carrier:s region:s kind:s from:t to:t?");
    put("voice review.posted", "review_id:s" + VOICE);
    put("voice chat.said", "conversation_id:s" + VOICE);
    put("voice complaint.filed", "complaint_id:s" + VOICE);
    put("policy policy.documented", POLICY);
    put("policy policy.deployed", POLICY);
    put("design drawing.confirmed", DRAWING);
    put("design drawing.released", DRAWING);
    put("design material.ordered", DRAWING);
    put("trace call.ended", "from:s to:s api:s started_at:t duration_ms:n outcome:s order_id:s?");
    put(
        "trace dependency.sampled",
        "dependency:s rate_per_s:d p95_ms:d success_ratio:d cpu_ratio:d");
    for (String topic :
        "channel crm erp wms finance logistics voice policy design trace message".split(" ")) {
      put(topic + " system.alive", "up:b");
    }
    put("message sms.sent", "order_id:s template:s? outcome:s?");
    put("message sms.receipted", "order_id:s template:s? outcome:s?");
  }

  private ContractTable() {}

  private static void put(String topicAndType, String fields) {
    TYPES.put(topicAndType, fields);
  }
}
