package io.orderpulse.sandbox.normalise;

import io.orderpulse.jobs.intake.AliasMessage;
import io.orderpulse.jobs.kafka.Topic;
import io.orderpulse.jobs.kafka.Topics;
import io.orderpulse.udfs.product.AliasTable;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Puts a table of product names into force: a running intake job goes by it from then on. */
public final class AliasPublisher {

  private static final int SECONDS = 30;

  private final String bootstrap;
  private final Topics topics;

  /**
   * @param bootstrap addresses of Kafka
   * @param prefix what names of topics begin with
   */
  public AliasPublisher(String bootstrap, String prefix) {
    this.bootstrap = bootstrap;
    this.topics = new Topics(prefix);
  }

  /**
   * @param table what the text says, checked
   * @param text the file
   * @param author who publishes it
   * @throws IllegalStateException when Kafka does not take it
   */
  public void publish(AliasTable table, String text, String author) {
    Properties properties = new Properties();
    properties.setProperty("bootstrap.servers", bootstrap);
    properties.setProperty("acks", "all");
    properties.setProperty("max.block.ms", Integer.toString(SECONDS * 1_000));
    String topic = topics.name(Topic.ALIASES);
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(properties, new ByteArraySerializer(), new ByteArraySerializer())) {
      byte[] key = AliasMessage.KEY.getBytes(StandardCharsets.UTF_8);
      producer
          .send(new ProducerRecord<>(topic, key, AliasMessage.write(table, text, author)))
          .get(SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw new IllegalStateException(
          "Kafka at %s did not take it on %s: %s; is it there, and does the topic exist?"
              .formatted(bootstrap, topic, e.getMessage()),
          e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }
}
