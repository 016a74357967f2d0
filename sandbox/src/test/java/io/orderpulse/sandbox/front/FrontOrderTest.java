package io.orderpulse.sandbox.front;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderpulse.events.Event;
import io.orderpulse.events.json.EventReader;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FrontOrderTest {

  private static final String ORDER =
      """
      {"order_id":"O-1","customer_id":"C1","amount":10.50,"currency":"CNY","payment":"prepaid",
       "lane":"vip","coupon_codes":["X"],
       "lines":[{"line_id":"L1","sku":"S1","product":"机油","part_class":"wearing","quantity":2,"price":5.25}],
       "ship_to":{"recipient":"李建国","phone":"19900012345","province":"湖北省","city":"武汉市",
                  "district":"洪山区","address":"珞喻路1号"}}
      """;

  @Test
  void anOrderBecomesTwoEventsWhichAreAlwaysTheSame() throws Exception {
    FrontOrder order = order(ORDER);
    Event accepted = new EventReader().read(order.accepted());
    Event placed = new EventReader().read(order.placed());
    assertThat(accepted.id()).isEqualTo("O-1#accepted");
    assertThat(accepted.data()).containsEntry("lane", "vip").containsEntry("channel", "own-site");
    assertThat(placed.id()).isEqualTo("O-1#placed");
    assertThat(placed.data()).doesNotContainKeys("lane", "coupon_codes").containsKey("ship_to");
    assertThat(order(ORDER).accepted()).isEqualTo(order.accepted());
  }

  @Test
  void aClientTokenStandsForAnOrderId() {
    String tokened = ORDER.replace("\"order_id\":\"O-1\"", "\"client_token\":\"t-9\"");
    assertThat(order(tokened).orderId()).startsWith("O-").isEqualTo(order(tokened).orderId());
    assertThat(order(tokened.replace("t-9", "t-8")).orderId())
        .isNotEqualTo(order(tokened).orderId());
  }

  @ParameterizedTest
  @CsvSource({
    "'\"amount\":10.50,', '', data.amount",
    "'\"quantity\":2', '\"quantity\":\"two\"', data.lines[0].quantity",
    "'\"order_id\":\"O-1\",', '', client_token",
    "'{\"order_id\"', '[{\"order_id\"', no JSON object",
  })
  void whatIsWrongIsNamed(String part, String instead, String named) {
    assertThatThrownBy(() -> order(ORDER.replace(part, instead)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(named);
  }

  private static FrontOrder order(String json) {
    return FrontOrder.of(json.getBytes(StandardCharsets.UTF_8), 1_771_030_800_000L);
  }
}
