package io.orderpulse.jobs.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TopicsTest {

  private final Topics topics = new Topics("orderpulse");

  @Test
  void shouldNameTopicsAsTheContractDoes() {
    assertThat(topics.raw())
        .containsExactlyInAnyOrder(
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
    assertThat(topics.name(Topic.ANOMALIES_SHADOW)).isEqualTo("orderpulse.anomalies.shadow");
    assertThat(topics.name(Topic.ORDER_HEALTH)).isEqualTo("orderpulse.order-health");
    assertThat(topics.all()).hasSize(Topic.values().length).doesNotHaveDuplicates();
  }

  @Test
  void shouldRefuseAPrefixKafkaWouldRefuse() {
    assertThatThrownBy(() -> new Topics("订单")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Topics("")).isInstanceOf(IllegalArgumentException.class);
  }
}
