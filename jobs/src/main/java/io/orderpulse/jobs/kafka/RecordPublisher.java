package io.orderpulse.jobs.kafka;

import io.orderpulse.jobs.config.KafkaConfig;
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

/** Writes single records to topics, for commands of people. */
public final class RecordPublisher {

  private static final Duration BOUND = Duration.ofSeconds(15);

  private final KafkaConfig kafka;

  public RecordPublisher(KafkaConfig kafka) {
    this.kafka = kafka;
  }

  /**
   * Writes a record and waits until Kafka has it.
   *
   * @throws IOException when it can't be written; one line that names the servers
   */
  public void publish(Topic topic, String key, byte[] value) throws IOException {
    Properties properties = KafkaSinks.plainProducer(kafka);
    properties.setProperty("max.block.ms", Long.toString(BOUND.toMillis()));
    properties.setProperty("request.timeout.ms", Long.toString(BOUND.toMillis() / 2));
    properties.setProperty("delivery.timeout.ms", Long.toString(BOUND.toMillis()));
    String name = kafka.topics().name(topic);
    byte[] bytes = key.getBytes(StandardCharsets.UTF_8);
    KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(properties, new ByteArraySerializer(), new ByteArraySerializer());
    try {
      producer
          .send(new ProducerRecord<>(name, bytes, value))
          .get(2 * BOUND.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException | TimeoutException | KafkaException e) {
      throw failed(name, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw failed(name, e);
    } finally {
      producer.close(Duration.ofSeconds(1));
    }
  }

  private IOException failed(String topic, Exception e) {
    Throwable cause = e.getCause() == null ? e : e.getCause();
    return new IOException(
        "topic %s at %s can't be written: %s; check that Kafka runs there and has the topic"
            .formatted(topic, kafka.bootstrapServers(), cause.getMessage()),
        e);
  }
}
