package io.orderpulse.cep.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Words that stand in state again and again, so that each takes one byte. Append only: a word's
 * place is part of the format.
 */
final class Words {

  private static final List<String> ALL =
      List.of(
          "order.placed",
          "order.accepted",
          "order.confirmed",
          "order.degraded",
          "order.unfilter.requested",
          "order.paid",
          "order.amended",
          "order.cancelled",
          "order.returned",
          "order.released",
          "crm.customer.updated",
          "crm.order.tagged",
          "crm.order.untagged",
          "erp.order.created",
          "erp.order.corrected",
          "erp.ticket.raised",
          "erp.ticket.updated",
          "erp.return.opened",
          "erp.return.updated",
          "wms.stock.counted",
          "wms.stock.reserved",
          "wms.stock.frozen",
          "wms.stock.deducted",
          "wms.stock.released",
          "wms.lot.sorted",
          "wms.lot.moved",
          "wms.capacity.reported",
          "wms.pick.dispatched",
          "wms.pick.prioritised",
          "wms.pick.cancelled",
          "wms.pick.completed",
          "wms.label.printed",
          "wms.order.shipped",
          "wms.packages.merged",
          "finance.credit.decided",
          "finance.payment.posted",
          "finance.refund.issued",
          "finance.invoice.posted",
          "logistics.scanned",
          "logistics.signed",
          "logistics.carrier.noticed",
          "review.posted",
          "chat.said",
          "complaint.filed",
          "policy.documented",
          "policy.deployed",
          "drawing.confirmed",
          "drawing.released",
          "material.ordered",
          "call.ended",
          "dependency.sampled",
          "sms.sent",
          "sms.receipted",
          "action.confirmed",
          "action.failed",
          "feedback.given",
          "order.filtered",
          "order.unfiltered",
          "order.routed",
          "merge.group.changed",
          "voice.classified",
          "signoff.read",
          "orderpulse.in.channel",
          "orderpulse.in.crm",
          "orderpulse.in.erp",
          "orderpulse.in.wms",
          "orderpulse.in.finance",
          "orderpulse.in.logistics",
          "orderpulse.in.voice",
          "orderpulse.in.policy",
          "orderpulse.in.design",
          "orderpulse.in.trace",
          "orderpulse.in.message");

  private static final Map<String, Integer> PLACES = new HashMap<>();

  static {
    for (int i = 0; i < ALL.size(); i++) {
      PLACES.put(ALL.get(i), i);
    }
  }

  private Words() {}

  /** Place of a word from 0, or -1. */
  static int place(String word) {
    Integer place = PLACES.get(word);
    return place == null ? -1 : place;
  }

  static String at(int place) {
    return ALL.get(place);
  }

  static List<String> all() {
    return ALL;
  }
}
