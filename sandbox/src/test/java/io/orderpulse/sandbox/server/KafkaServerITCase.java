package io.orderpulse.sandbox.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

/** A real broker: starts, keeps a record, ends. */
class KafkaServerITCase {

  private static final ProjectHome HOME = ProjectHome.find();

  @Test
  void keepsARecordOverARestart() throws Exception {
    ServerProcess process;
    try (RunDirectory run = RunDirectory.create(null, false);
        KafkaServer kafka = KafkaServer.start(HOME, run, Ports.free())) {
      process = kafka.process();
      List<NewTopic> topics = List.of(new NewTopic("orders", Optional.of(2), Optional.empty()));
      kafka.createTopics(topics);
      kafka.createTopics(topics);
      produce(kafka.bootstrap());
      kafka.stop();
      assertThat(kafka.process().isAlive()).isFalse();
      kafka.restart();
      assertThat(kafka.process()).isNotEqualTo(process);
      assertThat(consume(kafka.bootstrap())).isEqualTo("O1");
      process = kafka.process();
    }
    assertThat(process.isAlive()).isFalse();
  }

  private static void produce(String bootstrap) throws Exception {
    try (var producer =
        new KafkaProducer<>(
            Map.<String, Object>of("bootstrap.servers", bootstrap),
            new StringSerializer(),
            new StringSerializer())) {
      // A simulated clock may be far ahead of the broker's.
      long ahead = System.currentTimeMillis() + Duration.ofDays(400).toMillis();
      producer
          .send(new ProducerRecord<>("orders", 0, ahead, "O1", "placed"))
          .get(30, TimeUnit.SECONDS);
    }
  }

  private static String consume(String bootstrap) {
    try (var consumer =
        new KafkaConsumer<>(
            Map.<String, Object>of(
                "bootstrap.servers", bootstrap, "group.id", "t", "auto.offset.reset", "earliest"),
            new StringDeserializer(),
            new StringDeserializer())) {
      consumer.subscribe(List.of("orders"));
      String[] key = new String[1];
      Await.until(
          "the record",
          Duration.ofSeconds(30),
          () -> {
            for (ConsumerRecord<String, String> record : consumer.poll(Duration.ofSeconds(1))) {
              key[0] = record.key();
            }
            return key[0] != null;
          });
      return key[0];
    }
  }
}
