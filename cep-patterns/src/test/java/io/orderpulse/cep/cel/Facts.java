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
    return OrderContext.builder("O1")
        .revision(1)
        .rank(rank)
        .stage("picking")
        .payment("credit")
        .channel("taobao-biz")
        .customerId("C1")
        .tier("VIP")
        .warehouse("SHQP")
        .amountCny(amount)
        .placed(NOON)
        .due(due)
        .addressKind("place")
        .waybills(List.of("SF1"))
        .build();
  }
}
