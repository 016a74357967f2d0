package io.orderpulse.jobs.life;

import io.orderpulse.events.Event;
import io.orderpulse.events.json.EventWriter;
import io.orderpulse.jobs.config.KafkaConfig;
import io.orderpulse.jobs.kafka.KafkaSinks;
import io.orderpulse.jobs.kafka.Topic;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Writes what a person says of an anomaly to its topic. */
public final class FeedbackPublisher {

  private static final Duration BOUND = Duration.ofSeconds(15);

  private final KafkaConfig kafka;

  public FeedbackPublisher(KafkaConfig kafka) {
    this.kafka = kafka;
  }

  /**
   * Writes it and waits until Kafka has it.
   *
   * @throws IOException when it can't be written; one line that names the servers
   */
  public void publish(Event feedback) throws IOException {
    Properties properties = KafkaSinks.plainProducer(kafka);
    properties.setProperty("max.block.ms", Long.toString(BOUND.toMillis()));
    properties.setProperty("request.timeout.ms", Long.toString(BOUND.toMillis() / 2));
    properties.setProperty("delivery.timeout.ms", Long.toString(BOUND.toMillis()));
    String topic = kafka.topics().name(Topic.FEEDBACK);
    byte[] key = feedback.text("dedup_key").getBytes(StandardCharsets.UTF_8);
    KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(properties, new ByteArraySerializer(), new ByteArraySerializer());
    try {
      producer
          .send(new ProducerRecord<>(topic, key, new EventWriter().write(feedback)))
          .get(2 * BOUND.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException | TimeoutException | KafkaException e) {
      throw failed(topic, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw failed(topic, e);
    } finally {
      producer.close(Duration.ofSeconds(1));
    }
  }

  private IOException failed(String topic, Exception e) {
    Throwable cause = e.getCause() == null ? e : e.getCause();
    return new IOException(
        "feedback can't be written to topic %s at %s: %s; check that Kafka runs there and has the topic"
            .formatted(topic, kafka.bootstrapServers(), cause.getMessage()),
        e);
  }
}
