package io.orderpulse.jobs.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderpulse.events.record.RuleRecord;
import io.orderpulse.jobs.config.KafkaConfig;
import io.orderpulse.jobs.kafka.Topic;
import io.orderpulse.jobs.testing.EmbeddedKafka;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

@Timeout(60)
class RuleTopicITCase {

  @RegisterExtension static final EmbeddedKafka KAFKA = new EmbeddedKafka();

  @Test
  void aMissingTopicIsEmpty() {
    assertThat(RuleTopic.read(KAFKA.config("nowhere")).exists()).isFalse();
  }

  @Test
  void readsAllThatWasPublishedUpToTheEnd() {
    KafkaConfig kafka = KAFKA.config("all");
    KAFKA.create(3, List.of(kafka.topics().name(Topic.RULES)));
    try (RulePublisher publisher = new RulePublisher(kafka)) {
      for (int i = 1; i <= 5; i++) {
        publisher.publish(version("rule-" + i, 1));
        publisher.publish(version("rule-" + i, 2));
      }
    }

    RuleHistory history = RuleTopic.read(kafka);

    assertThat(history.records()).hasSize(10);
    assertThat(history.ends()).hasSize(3);
    assertThat(history.ends().values().stream().mapToLong(e -> e).sum()).isEqualTo(10);
    assertThat(history.records().stream().map(RuleEntry::id).distinct()).hasSize(5);
  }

  @Test
  void anUnreachableKafkaIsOneClearError() throws Exception {
    try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      String servers = "127.0.0.1:" + silent.getLocalPort();
      KafkaConfig there = KAFKA.config("x");
      KafkaConfig kafka =
          new KafkaConfig(
              servers,
              there.properties(),
              there.topics(),
              there.groupPrefix(),
              there.delivery(),
              there.transactionTimeout());
      assertThatThrownBy(() -> RuleTopic.read(kafka, Duration.ofSeconds(2)))
          .isInstanceOf(RuleTopicException.class)
          .hasMessageStartingWith("rules can't be read from topic x.rules at " + servers + ": ")
          .hasMessageEndingWith("check kafka.bootstrap-servers and that Kafka runs")
          .satisfies(e -> assertThat(e.getMessage().lines()).hasSize(1));
    }
  }

  private static RuleRecord version(String id, int version) {
    return Records.expect(id, version, "PT2H", null);
  }
}
