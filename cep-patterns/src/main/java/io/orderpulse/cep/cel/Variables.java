package io.orderpulse.cep.cel;

import dev.cel.runtime.CelVariableResolver;
import io.orderpulse.cep.fact.Fact;
import io.orderpulse.cep.fact.OrderContext;
import io.orderpulse.cep.fact.Ranks;
import io.orderpulse.cep.fact.WaybillContext;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a condition can see of a fact, made only when it is asked for. */
final class Variables implements CelVariableResolver {

  private final Fact fact;

  Variables(Fact fact) {
    this.fact = fact;
  }

  @Override
  public Optional<Object> find(String name) {
    return Optional.ofNullable(
        switch (name) {
          case "type" -> fact.event().type();
          case "source" -> fact.event().source();
          case "subject" -> fact.event().subject() == null ? "" : fact.event().subject();
          case "data" -> plain(fact.event().data());
          case "order" -> order(fact.order());
          case "waybill" -> waybill(fact.waybill());
          case "rank" -> Ranks.byName();
          default -> null;
        });
  }

  private static Map<String, Object> order(OrderContext order) {
    Map<String, Object> map = new HashMap<>();
    if (order == null) {
      return map;
    }
    map.put("id", order.orderId());
    map.put("rank", (long) order.rank());
    map.put("stage", order.stage());
    map.put("terminal", order.terminal());
    map.put("cancelled", order.cancelled());
    map.put("valid", order.valid());
    map.put("payment", order.payment());
    map.put("channel", order.channel());
    map.put("tier", order.tier());
    map.put("warehouse", order.warehouse());
    map.put("address_kind", order.addressKind());
    map.put("separate_parcels", order.separateParcels());
    map.put("waybills", order.waybills());
    if (order.amountCny() != null) {
      map.put("amount", order.amountCny().doubleValue());
    }
    if (order.placed() != null) {
      map.put("placed", order.placed());
    }
    if (order.due() != null) {
      map.put("due", order.due());
    }
    return map;
  }

  private static Map<String, Object> waybill(WaybillContext waybill) {
    return waybill == null
        ? Map.of()
        : Map.of(
            "no", waybill.waybillNo(),
            "carrier", waybill.carrier(),
            "new_scan", waybill.newScan(),
            "order_ids", waybill.orderIds());
  }

  /** CEL has no decimals: they are compared as doubles, which hold cents of any real amount. */
  private static Object plain(Object value) {
    if (value instanceof BigDecimal n) {
      return n.doubleValue();
    }
    if (value instanceof Map<?, ?> map) {
      Map<Object, Object> out = new LinkedHashMap<>();
      map.forEach((k, v) -> out.put(k, plain(v)));
      return out;
    }
    if (value instanceof List<?> list) {
      return list.stream().map(Variables::plain).toList();
    }
    return value;
  }
}
