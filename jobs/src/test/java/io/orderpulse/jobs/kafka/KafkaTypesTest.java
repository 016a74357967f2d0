package io.orderpulse.jobs.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderpulse.jobs.config.Delivery;
import io.orderpulse.jobs.config.KafkaConfig;
import io.orderpulse.jobs.config.Settings;
import java.util.Properties;
import org.apache.flink.types.PojoTestUtils;
import org.apache.flink.util.InstantiationUtil;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

class KafkaTypesTest {

  @Test
  void shouldTravelWithoutKryo() {
    PojoTestUtils.assertSerializedAsPojoWithoutKryo(KafkaRecord.class);
    PojoTestUtils.assertSerializedAsPojoWithoutKryo(KafkaMessage.class);
  }

  @Test
  void shouldWriteAMessageAsItIs() {
    byte[] key = {1};
    byte[] value = {2};
    ProducerRecord<byte[], byte[]> record =
        new KafkaMessageWriter().serialize(new KafkaMessage("t", key, value, 7L), null, 9L);
    assertThat(record).isEqualTo(new ProducerRecord<>("t", null, 7L, key, value));
  }

  @Test
  void shouldNotLetPassedOnPropertiesWeakenTheProducer() {
    Properties producer =
        KafkaSinks.producer(
            KafkaConfig.from(
                Settings.of(
                    "--set", "kafka.properties.acks=0",
                    "--set", "kafka.properties.linger.ms=50")));
    assertThat(producer)
        .containsEntry("acks", "all")
        .containsEntry("enable.idempotence", "true")
        .containsEntry("linger.ms", "50");
  }

  @Test
  void shouldBuildSourcesAndSinksThatTravel() throws Exception {
    for (Delivery delivery : Delivery.values()) {
      String name = delivery == Delivery.EXACTLY_ONCE ? "exactly-once" : "at-least-once";
      KafkaConfig config = KafkaConfig.from(Settings.of("--set", "delivery=" + name));
      assertThat(InstantiationUtil.isSerializable(KafkaSinks.messages(config, "sink"))).isTrue();
      assertThat(
              InstantiationUtil.isSerializable(
                  KafkaSources.records(config, "job", config.topics().raw())))
          .isTrue();
    }
  }
}
