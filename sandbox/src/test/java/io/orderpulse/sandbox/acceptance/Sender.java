package io.orderpulse.sandbox.acceptance;

import io.orderpulse.events.Event;
import io.orderpulse.sandbox.live.Installation;
import io.orderpulse.sandbox.simulator.RawJson;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Writes single records to raw topics. What Kafka refuses shows at close. */
final class Sender implements AutoCloseable {

  private static final int LARGEST = 4 << 20;

  private final RawJson json = new RawJson();
  private final String prefix;
  private final KafkaProducer<byte[], byte[]> producer;
  private volatile Exception failure;

  Sender(Installation installation) {
    this.prefix = installation.topics().prefix() + ".in.";
    this.producer =
        new KafkaProducer<>(
            Map.of(
                "bootstrap.servers",
                installation.servers().kafka().bootstrap(),
                "max.request.size",
                LARGEST),
            new ByteArraySerializer(),
            new ByteArraySerializer());
  }

  void send(String topic, Event event) {
    send(topic, json.write(event));
  }

  void send(String topic, byte[] value) {
    producer.send(
        new ProducerRecord<>(prefix + topic, value),
        (metadata, e) -> failure = e == null ? failure : e);
  }

  @Override
  public void close() {
    producer.close();
    if (failure != null) {
      throw new IllegalStateException("Kafka refused a record: " + failure.getMessage(), failure);
    }
  }
}
