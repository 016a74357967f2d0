package io.orderpulse.events.type;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ToleratedTest {

  private static final EventType PLACED = EventTypes.find("order.placed");

  @Test
  void shouldReportUnknownFieldsAtEveryDepth() {
    Map<String, Object> data =
        Map.of(
            "order_id", "O-1",
            "buyer_nick", "小李",
            "extra", Map.of("phone", "13800138000"),
            "lines", List.of(Map.of("sku", "S"), Map.of("sku", "S", "colour", "red")),
            "ship_to", Map.of("city", "武汉市", "floor", 3L));
    assertThat(Tolerated.unknownFields(PLACED, data))
        .containsExactlyInAnyOrder(
            "data.buyer_nick", "data.extra", "data.lines[1].colour", "data.ship_to.floor");
  }

  @Test
  void shouldLetTheContentOfFreeObjectsBe() {
    Map<String, Object> data = Map.of("content", Map.of("any", Map.of("thing", 1L)), "scope", 1L);
    assertThat(Tolerated.unknownFields(EventTypes.find("policy.deployed"), data)).isEmpty();
  }

  @Test
  void shouldReportUnknownValues() {
    Map<String, Object> data =
        Map.of(
            "payment", "barter",
            "currency", "XXX",
            "lines", List.of(Map.of("part_class", "wearing"), Map.of("part_class", "liquid")));
    assertThat(Tolerated.unknownValues(PLACED, data))
        .containsExactlyInAnyOrder("data.payment", "data.lines[1].part_class");
  }
}
