package io.orderpulse.jobs.kafka;

import io.orderpulse.jobs.config.Delivery;
import io.orderpulse.jobs.config.KafkaConfig;
import java.util.Properties;
import org.apache.flink.connector.base.DeliveryGuarantee;
import org.apache.flink.connector.kafka.sink.KafkaRecordSerializationSchema;
import org.apache.flink.connector.kafka.sink.KafkaSink;

/** Sinks on topics, with the promise the configuration asks for. */
public final class KafkaSinks {

  private KafkaSinks() {}

  /**
   * Messages, each to the topic it names.
   *
   * @param name of the sink within the installation, kebab-case: with exactly-once it makes the
   *     transactional ids, so no two sinks may share one
   */
  public static KafkaSink<KafkaMessage> messages(KafkaConfig config, String name) {
    return sink(config, name, new KafkaMessageWriter());
  }

  /** Any elements, by a serialiser of their own. */
  public static <T> KafkaSink<T> sink(
      KafkaConfig config, String name, KafkaRecordSerializationSchema<T> writer) {
    Properties properties = producer(config);
    boolean exactlyOnce = config.delivery() == Delivery.EXACTLY_ONCE;
    if (exactlyOnce) {
      properties.setProperty(
          "transaction.timeout.ms", Long.toString(config.transactionTimeout().toMillis()));
    }
    return KafkaSink.<T>builder()
        .setBootstrapServers(config.bootstrapServers())
        .setKafkaProducerConfig(properties)
        .setDeliveryGuarantee(
            exactlyOnce ? DeliveryGuarantee.EXACTLY_ONCE : DeliveryGuarantee.AT_LEAST_ONCE)
        .setTransactionalIdPrefix(config.groupPrefix() + "-" + name)
        .setRecordSerializer(writer)
        .build();
  }

  /**
   * Properties of a plain producer beside the sinks, for records that a connector of another system
   * has to tell of. It never writes in a transaction: its records have ids that stay the same.
   */
  public static Properties plainProducer(KafkaConfig config) {
    Properties properties = producer(config);
    properties.setProperty("bootstrap.servers", config.bootstrapServers());
    return properties;
  }

  /**
   * Properties of a producer that loses nothing; {@code kafka.properties.*} may change the rest.
   */
  static Properties producer(KafkaConfig config) {
    Properties properties = new Properties();
    // A few milliseconds of company make batches without a delay anyone would see.
    properties.setProperty("linger.ms", "5");
    properties.setProperty("compression.type", "lz4");
    properties.putAll(config.properties());
    properties.setProperty("acks", "all");
    properties.setProperty("enable.idempotence", "true");
    return properties;
  }
}
