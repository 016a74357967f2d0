package io.orderpulse.jobs.config;

import io.orderpulse.jobs.kafka.Topics;
import java.time.Duration;
import java.util.Map;

/**
 * How the jobs reach Kafka.
 *
 * @param bootstrapServers {@code host:port}, separated by commas
 * @param properties handed to every Kafka client as they are
 * @param topics names of all topics
 * @param groupPrefix what names of consumer groups and transactional ids begin with
 * @param delivery promise for written records
 * @param transactionTimeout after which the broker aborts an open transaction
 */
public record KafkaConfig(
    String bootstrapServers,
    Map<String, String> properties,
    Topics topics,
    String groupPrefix,
    Delivery delivery,
    Duration transactionTimeout) {

  /** {@code kafka.bootstrap-servers}. */
  public static final Option<String> BOOTSTRAP_SERVERS =
      new Option<>(
          "kafka.bootstrap-servers",
          OptionTypes.TEXT,
          "127.0.0.1:9092",
          "Kafka brokers to start from, host:port separated by commas.");

  /** {@code topics.prefix}. */
  public static final Option<String> TOPICS_PREFIX =
      new Option<>(
          "topics.prefix",
          OptionTypes.TEXT,
          "orderpulse",
          "What the names of all topics begin with; a dot follows it.");

  /** {@code kafka.group-prefix}. */
  public static final Option<String> GROUP_PREFIX =
      new Option<>(
          "kafka.group-prefix",
          OptionTypes.TEXT,
          "orderpulse",
          "What consumer groups and transactional ids begin with; one per installation on a Kafka cluster.");

  /** {@code delivery}. */
  public static final Option<Delivery> DELIVERY =
      new Option<>(
          "delivery",
          OptionTypes.oneOf(Delivery.class),
          Delivery.AT_LEAST_ONCE,
          "Promise for records written to Kafka. Exactly-once shows them only after a checkpoint, to read_committed readers.");

  /** {@code kafka.transaction-timeout}. */
  public static final Option<Duration> TRANSACTION_TIMEOUT =
      new Option<>(
          "kafka.transaction-timeout",
          OptionTypes.DURATION,
          Duration.ofMinutes(15),
          "With exactly-once: longer than the longest checkpoint plus restart, at most the broker's transaction.max.timeout.ms.");

  /** {@code kafka.properties.*}. */
  public static final PrefixOption PROPERTIES =
      new PrefixOption(
          "kafka.properties.",
          "Passed to every Kafka client, for instance security.protocol or sasl.jaas.config.");

  static final OptionGroup GROUP =
      OptionGroup.of(
              "Kafka",
              BOOTSTRAP_SERVERS,
              TOPICS_PREFIX,
              GROUP_PREFIX,
              DELIVERY,
              TRANSACTION_TIMEOUT)
          .with(PROPERTIES);

  /** Reads the group. */
  public static KafkaConfig from(Settings settings) {
    return new KafkaConfig(
        settings.get(BOOTSTRAP_SERVERS),
        settings.all(PROPERTIES),
        settings.map(TOPICS_PREFIX, Topics::new),
        settings.get(GROUP_PREFIX),
        settings.get(DELIVERY),
        settings.get(TRANSACTION_TIMEOUT));
  }
}
