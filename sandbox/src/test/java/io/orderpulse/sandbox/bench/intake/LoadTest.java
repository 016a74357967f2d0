package io.orderpulse.sandbox.bench.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

class LoadTest {

  @Test
  void quantilesAreThoseOfTheNearestRank() {
    Latencies latencies = new Latencies();
    assertThat(latencies.quantile(0.5)).isEqualTo(-1);
    for (int i = 2_000; i >= 1; i--) {
      latencies.add(i);
    }
    assertThat(latencies.quantile(0.5)).isEqualTo(1_000);
    assertThat(latencies.quantile(0.99)).isEqualTo(1_980);
    assertThat(latencies.quantile(1)).isEqualTo(2_000);
    assertThat(latencies.size()).isEqualTo(2_000);
  }

  @Test
  void ordersAreKnownByTheirNumbers() throws Exception {
    LoadOrders orders = new LoadOrders(0.1);
    var order = new ObjectMapper().readTree(orders.body(120));
    assertThat(order.path("lane").asText()).isEqualTo("vip");
    assertThat(LoadOrders.number(order.path("order_id").asText())).isEqualTo(120);
    assertThat(new ObjectMapper().readTree(orders.body(121)).path("lane").asText())
        .isEqualTo("normal");
    assertThat(LoadOrders.number("O20260211-000123")).isEqualTo(-1);
  }
}
