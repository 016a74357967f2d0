package io.orderpulse.jobs.kafka;

/**
 * A record to be written to Kafka.
 *
 * @param topic where to
 * @param key decides the partition; null for any
 * @param value null for a tombstone
 * @param timestamp epoch milliseconds; null for the time of writing
 */
public record KafkaMessage(String topic, byte[] key, byte[] value, Long timestamp) {}
