package io.orderpulse.jobs.kafka;

/**
 * A record as it lies in Kafka.
 *
 * @param topic its topic
 * @param partition its partition
 * @param offset its position there
 * @param timestamp epoch milliseconds, as the broker keeps it
 * @param key null when there is none
 * @param value null for a tombstone
 */
public record KafkaRecord(
    String topic, int partition, long offset, long timestamp, byte[] key, byte[] value) {}
