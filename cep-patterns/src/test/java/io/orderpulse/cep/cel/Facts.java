package io.orderpulse.cep.cel;

import io.orderpulse.cep.fact.Fact;
import io.orderpulse.cep.fact.KeyKind;
import io.orderpulse.cep.fact.OrderContext;
import io.orderpulse.cep.fact.WaybillContext;
import io.orderpulse.cep.time.Clocked;
import io.orderpulse.events.Event;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** Facts for tests. */
final class Facts {

  static final long NOON = 1_771_000_000_000L;

  private Facts() {}

  static Event event(String type, Map<String, Object> data) {
    return Event.of("e1", "wms/qingpu", type, "s1", NOON, data);
  }

  static Fact of(String type, Map<String, Object> data) {
    return of(event(type, data), order(40, new BigDecimal("5000.00"), NOON), null);
  }

  static Fact of(Event event, OrderContext order, WaybillContext waybill) {
    return new Fact(KeyKind.ORDER, "O1", event, order, waybill, false, Clocked.ON_TIME);
  }

  static WaybillContext waybill(boolean newScan) {
    return new WaybillContext("SF1", "SF", List.of("O1", "O2"), newScan);
  }

  static OrderContext order(int rank, BigDecimal amount, Long due) {
    return new OrderContext(
        "O1",
        1,
        rank,
        "picking",
        false,
        false,
        true,
        true,
        "credit",
        "taobao-biz",
        "C1",
        "VIP",
        "SHQP",
        amount,
        NOON,
        due,
        "place",
        null,
        false,
        List.of("SF1"));
  }
}
