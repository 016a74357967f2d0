package io.orderpulse.events.type;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class EventTypesTest {

  /** Written from the contract's table by hand, so that a lost type is noticed. */
  private static final List<String> CONTRACT =
      List.of(
          "order.placed order.accepted order.confirmed order.degraded order.unfilter.requested",
          "order.paid order.amended order.cancelled order.returned order.released",
          "crm.customer.updated crm.order.tagged crm.order.untagged",
          "erp.order.created erp.order.corrected erp.ticket.raised erp.ticket.updated",
          "erp.return.opened erp.return.updated wms.stock.counted wms.stock.reserved",
          "wms.stock.frozen wms.stock.deducted wms.stock.released wms.lot.sorted wms.lot.moved",
          "wms.capacity.reported wms.pick.dispatched wms.pick.prioritised wms.pick.cancelled",
          "wms.pick.completed wms.label.printed wms.order.shipped wms.packages.merged",
          "finance.credit.decided finance.payment.posted finance.refund.issued",
          "finance.invoice.posted logistics.scanned logistics.signed logistics.carrier.noticed",
          "review.posted chat.said complaint.filed policy.documented policy.deployed",
          "drawing.confirmed drawing.released material.ordered call.ended dependency.sampled",
          "sms.sent sms.receipted action.confirmed action.failed feedback.given",
          "order.filtered order.unfiltered order.routed merge.group.changed voice.classified",
          "signoff.read product.unmapped product.mapped");

  @Test
  void shouldKnowExactlyTheTypesOfTheContract() {
    assertThat(EventTypes.all())
        .extracting(EventType::name)
        .containsExactlyInAnyOrder(String.join(" ", CONTRACT).split(" "));
  }

  @Test
  void shouldNotFindAnUnknownType() {
    assertThat(EventTypes.find("po.price.changed")).isNull();
  }

  @Test
  void shouldCarryNoPersonalFieldInWhatOrderPulseDerives() {
    assertThat(EventTypes.all())
        .filteredOn(EventType::derived)
        .hasSize(8)
        .allSatisfy(type -> assertThat(type.cleanFields()).isEqualTo(type.fields()));
  }

  @Test
  void shouldShowOnlyKeysAndMasksBehindTheBorder() {
    Field shipTo =
        EventTypes.find("order.placed").cleanFields().stream()
            .filter(f -> f.name().equals("ship_to"))
            .findFirst()
            .orElseThrow();
    assertThat(shipTo.children())
        .extracting(Field::name)
        .containsExactly(
            "recipient_mask",
            "phone_key",
            "province",
            "city",
            "district",
            "address_key",
            "merge_group");
    assertThat(names(EventTypes.find("logistics.scanned"))).contains("note_key");
    assertThat(names(EventTypes.find("logistics.signed"))).contains("signed_by_mask");
    assertThat(names(EventTypes.find("complaint.filed"))).doesNotContain("text", "text_key");
    assertThat(names(EventTypes.find("erp.ticket.raised"))).doesNotContain("note", "note_key");
  }

  @Test
  void shouldLetEveryEventNameItsOrders() {
    assertThat(EventTypes.all())
        .allSatisfy(type -> assertThat(names(type)).contains("order_id", "order_ids"));
  }

  private static List<String> names(EventType type) {
    return type.cleanFields().stream().map(Field::name).toList();
  }
}
