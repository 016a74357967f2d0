package io.orderpulse.jobs.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderpulse.jobs.kafka.Topics;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KafkaConfigTest {

  @Test
  void shouldHaveDefaults() {
    assertThat(KafkaConfig.from(Settings.of()))
        .isEqualTo(
            new KafkaConfig(
                "127.0.0.1:9092",
                Map.of(),
                new Topics("orderpulse"),
                "orderpulse",
                Delivery.AT_LEAST_ONCE,
                Duration.ofMinutes(15)));
  }

  @Test
  void shouldTakeEachOption() {
    Settings settings =
        Settings.of(
            "--set", "kafka.bootstrap-servers=k:1",
            "--set", "topics.prefix=t",
            "--set", "kafka.group-prefix=g",
            "--set", "delivery=exactly-once",
            "--set", "kafka.transaction-timeout=PT5M",
            "--set", "kafka.properties.security.protocol=SSL");
    assertThat(KafkaConfig.from(settings))
        .isEqualTo(
            new KafkaConfig(
                "k:1",
                Map.of("security.protocol", "SSL"),
                new Topics("t"),
                "g",
                Delivery.EXACTLY_ONCE,
                Duration.ofMinutes(5)));
  }

  @Test
  void shouldNameTheKeyOfABadPrefix() {
    Settings settings = Settings.of("--set", "topics.prefix=a b");
    assertThatThrownBy(() -> KafkaConfig.from(settings))
        .isInstanceOf(ConfigException.class)
        .hasMessageStartingWith("--set: topics.prefix: a topic prefix has letters");
  }
}
