package io.orderpulse.jobs.rules;

import io.orderpulse.cep.engine.RuleChange;
import io.orderpulse.cep.yaml.RuleJson;
import io.orderpulse.events.json.RecordWriter;
import io.orderpulse.events.record.RuleRecord;
import io.orderpulse.jobs.config.KafkaConfig;
import io.orderpulse.jobs.kafka.KafkaSinks;
import io.orderpulse.jobs.kafka.Topic;
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

/** Writes versions of rules to their topic. */
public final class RulePublisher implements AutoCloseable {

  private static final Duration BOUND = Duration.ofSeconds(15);

  private final RecordWriter json = new RecordWriter();
  private final KafkaConfig kafka;
  private final String topic;
  private final KafkaProducer<byte[], byte[]> producer;

  public RulePublisher(KafkaConfig kafka) {
    this.kafka = kafka;
    this.topic = kafka.topics().name(Topic.RULES);
    Properties properties = KafkaSinks.plainProducer(kafka);
    properties.setProperty("max.block.ms", Long.toString(BOUND.toMillis()));
    properties.setProperty("request.timeout.ms", Long.toString(BOUND.toMillis() / 2));
    properties.setProperty("delivery.timeout.ms", Long.toString(BOUND.toMillis()));
    producer =
        new KafkaProducer<>(properties, new ByteArraySerializer(), new ByteArraySerializer());
  }

  /**
   * A record of a sound rule.
   *
   * @param version greater than every one before
   * @param effectiveFrom event time, ms; null for the publish time
   * @throws IllegalArgumentException when the content is no sound rule of that id
   */
  public static RuleRecord record(
      String id, int version, String content, Long effectiveFrom, String author, long published) {
    RuleChange change =
        RuleJson.change(new RuleRecord(id, version, "", author, effectiveFrom, published, content));
    RuleJson.parse(change);
    return new RuleRecord(
        id, version, change.hash(), author, effectiveFrom, published, change.content());
  }

  /**
   * Writes a version and waits until Kafka has it.
   *
   * @throws RuleTopicException when it can't be written; one line that names the servers
   */
  public void publish(RuleRecord rule) {
    byte[] key = rule.id().getBytes(StandardCharsets.UTF_8);
    try {
      producer
          .send(new ProducerRecord<>(topic, key, json.write(rule)))
          .get(2 * BOUND.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException | TimeoutException | KafkaException e) {
      throw failed(rule, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw failed(rule, e);
    }
  }

  private RuleTopicException failed(RuleRecord rule, Exception e) {
    return new RuleTopicException(
        "rule %s v%d can't be written to topic %s at %s: %s"
            .formatted(
                rule.id(),
                rule.version(),
                topic,
                kafka.bootstrapServers(),
                RuleTopicException.words(e)),
        e);
  }

  @Override
  public void close() {
    producer.close(Duration.ofSeconds(1));
  }
}
