package io.orderpulse.jobs.health;

import static io.orderpulse.jobs.health.testing.Events.at;
import static io.orderpulse.jobs.health.testing.Events.event;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderpulse.cep.fact.Fact;
import io.orderpulse.cep.fact.KeyKind;
import io.orderpulse.cep.fact.OrderContext;
import io.orderpulse.cep.fact.WaybillContext;
import io.orderpulse.cep.time.Clocked;
import io.orderpulse.events.Event;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The table of keys: which keys an event concerns, by kind. */
class FactKeysTest {

  private static final OrderContext O1 =
      OrderContext.builder("O1")
          .customerId("C1")
          .warehouse("SHQP")
          .addressKind("place")
          .addressKey("dev:a")
          .build();

  private static Fact fact(Event event, OrderContext order, WaybillContext waybill) {
    return new Fact(KeyKind.GLOBAL, FactKeys.ALL, event, order, waybill, false, Clocked.ON_TIME);
  }

  /** All keys of a fact, those kinds left out that have none. */
  private static Map<KeyKind, List<String>> keys(Fact fact) {
    Map<KeyKind, List<String>> keys = new EnumMap<>(KeyKind.class);
    for (KeyKind kind : KeyKind.values()) {
      List<String> ofKind = FactKeys.of(kind, fact);
      if (!ofKind.isEmpty()) {
        keys.put(kind, ofKind);
      }
    }
    return keys;
  }

  private static Map<KeyKind, List<String>> keys(OrderContext order, String type, Object... data) {
    return keys(fact(event("e", type, at("PT0S"), data), order, null));
  }

  @Test
  void anEventOfAnOrderGoesToEverythingThatItNames() {
    Object line1 = Map.of("line_id", "L1", "sku", "S1");
    Object line2 = Map.of("line_id", "L2", "sku", "S2");
    assertThat(
            keys(
                O1,
                "erp.order.created",
                "order_id",
                "O1",
                "warehouse",
                "SZBA",
                "lines",
                List.of(line1, line2, line2)))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                KeyKind.ORDER, List.of("O1"),
                KeyKind.CUSTOMER, List.of("C1"),
                KeyKind.ADDRESS, List.of("dev:a"),
                KeyKind.ORDER_LINE, List.of("O1/L1", "O1/L2"),
                KeyKind.STOCK, List.of("S1@SZBA", "S2@SZBA"),
                KeyKind.WAREHOUSE, List.of("SZBA"),
                KeyKind.SOURCE, List.of("erp"),
                KeyKind.GLOBAL, List.of("all")));
  }

  @Test
  void whatAnEventOfTwoOrdersSaysOfOtherThingsIsSaidOnce() {
    Object[] data = {"order_ids", List.of("O1", "O2"), "waybill_no", "W1", "warehouse", "SHQP"};
    assertThat(keys(O1, "wms.label.printed", data))
        .containsKeys(KeyKind.ORDER, KeyKind.WAYBILL, KeyKind.WAREHOUSE, KeyKind.GLOBAL);
    OrderContext second = OrderContext.builder("O2").build();
    assertThat(keys(second, "wms.label.printed", data))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(KeyKind.ORDER, List.of("O2"), KeyKind.WAYBILL, List.of("W1")));
  }

  @Test
  void aCarriersEventIsSaidOnceByTheParcelAndTheRestByItsOrders() {
    Event scan = event("s", "logistics.scanned", at("PT0S"), "waybill_no", "W1");
    WaybillContext parcel = new WaybillContext("W1", "SF", List.of("O1"), true);
    assertThat(keys(fact(scan, null, parcel)))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                KeyKind.WAYBILL, List.of("W1"),
                KeyKind.SOURCE, List.of("logistics"),
                KeyKind.GLOBAL, List.of("all")));
    assertThat(keys(fact(scan, O1, parcel)))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(KeyKind.ORDER, List.of("O1"), KeyKind.ADDRESS, List.of("dev:a")));
  }

  @Test
  void aWordOfACustomerGoesToTheCustomerOnceHoweverManyOrdersHearIt() {
    Object[] data = {"customer_id", "C1", "tier", "VIP"};
    assertThat(keys(null, "crm.customer.updated", data))
        .containsEntry(KeyKind.CUSTOMER, List.of("C1"))
        .containsKey(KeyKind.SOURCE);
    assertThat(keys(O1, "crm.customer.updated", data))
        .containsOnlyKeys(KeyKind.ORDER, KeyKind.ADDRESS);
  }

  @Test
  void eventsOfNoOrderGoToWhatTheyAreAbout() {
    assertThat(keys(null, "policy.documented", "policy_id", "P1"))
        .containsEntry(KeyKind.POLICY, List.of("P1"));
    assertThat(keys(null, "dependency.sampled", "dependency", "price-service"))
        .containsEntry(KeyKind.DEPENDENCY, List.of("price-service"));
    assertThat(keys(null, "wms.lot.sorted", "lot_id", "T1", "sku", "S1"))
        .containsEntry(KeyKind.LOT, List.of("T1"))
        .doesNotContainKey(KeyKind.STOCK);
    assertThat(keys(null, "wms.stock.counted", "sku", "S1", "warehouse", "SHQP"))
        .containsEntry(KeyKind.STOCK, List.of("S1@SHQP"))
        .containsEntry(KeyKind.WAREHOUSE, List.of("SHQP"));
    assertThat(keys(null, "hop.closed", "link", "channel→erp"))
        .containsEntry(KeyKind.LINK, List.of("channel→erp", "all"));
    assertThat(keys(null, "drawing.confirmed", "drawing_id", "D1"))
        .containsEntry(KeyKind.DRAWING, List.of("D1"));
  }

  @Test
  void everyKindHasAKeySomewhere() {
    Object[] all = {
      "order_id",
      "O1",
      "line_id",
      "L1",
      "waybill_no",
      "W1",
      "sku",
      "S1",
      "lot_id",
      "T1",
      "policy_id",
      "P1",
      "drawing_id",
      "D1",
      "link",
      "k",
      "dependency",
      "y"
    };
    assertThat(keys(O1, "x.y", all)).doesNotContainKey(KeyKind.STOCK).hasSize(13);
    assertThat(keys(OrderContext.builder("O1").build(), "x.y", "order_id", "O1"))
        .containsOnlyKeys(KeyKind.ORDER, KeyKind.SOURCE, KeyKind.GLOBAL);
  }
}
