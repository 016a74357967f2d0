package io.orderpulse.sandbox.imports;

import io.orderpulse.events.Event;
import io.orderpulse.events.json.EventWriter;
import io.orderpulse.jobs.kafka.Topic;
import io.orderpulse.jobs.kafka.Topics;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Publishes orders on the channels' topic, at most so many a second that live events pass beside
 * them.
 */
final class KafkaOrders implements OrderSink, AutoCloseable {

  private static final long BREATH = 50_000_000L;

  private final Producer<byte[], byte[]> producer;
  private final String topic;
  private final int perSecond;
  private final EventWriter writer = new EventWriter();
  private final AtomicReference<Exception> failure = new AtomicReference<>();
  private long begun;
  private long sent;

  /**
   * @param perSecond 0 for as fast as it goes
   */
  KafkaOrders(Producer<byte[], byte[]> producer, Topics topics, int perSecond) {
    this.producer = producer;
    this.topic = topics.name(Topic.IN_CHANNEL);
    this.perSecond = perSecond;
  }

  /** Orders to a broker; gives up after half a minute without one. */
  static KafkaOrders to(String bootstrap, Topics topics, int perSecond) {
    Map<String, Object> properties =
        Map.of(
            "bootstrap.servers", bootstrap,
            "acks", "all",
            "enable.idempotence", "true",
            "linger.ms", "20",
            "compression.type", "lz4",
            "max.block.ms", "30000");
    return new KafkaOrders(
        new KafkaProducer<>(properties, new ByteArraySerializer(), new ByteArraySerializer()),
        topics,
        perSecond);
  }

  @Override
  public void take(Event order) {
    check();
    awaitTurn();
    byte[] key = order.partitionKey().getBytes(StandardCharsets.UTF_8);
    try {
      producer.send(
          new ProducerRecord<>(topic, key, writer.write(order)),
          (metadata, e) -> {
            if (e != null) {
              failure.compareAndSet(null, e);
            }
          });
    } catch (KafkaException e) {
      throw failed(e);
    }
  }

  private void awaitTurn() {
    if (perSecond == 0) {
      return;
    }
    if (begun == 0) {
      begun = System.nanoTime();
    }
    long due = begun + ++sent * 1_000_000_000L / perSecond;
    long left = due - System.nanoTime();
    if (left > BREATH) {
      try {
        Thread.sleep(left / 1_000_000);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new ImportException("interrupted: import it again, which changes nothing twice", e);
      }
    }
  }

  @Override
  public void flush() {
    producer.flush();
    check();
  }

  private void check() {
    if (failure.get() != null) {
      throw failed(failure.get());
    }
  }

  private ImportException failed(Exception e) {
    return new ImportException(
        "Kafka does not take orders on %s: %s; import the file again, which changes nothing twice"
            .formatted(topic, e.getMessage()),
        e);
  }

  @Override
  public void close() {
    producer.close();
  }
}
