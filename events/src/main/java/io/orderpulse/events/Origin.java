package io.orderpulse.events;

/**
 * Where intake read a raw event: the evidence trail back to the source record.
 *
 * @param topic raw Kafka topic
 * @param partition partition of that topic, 0 or more
 * @param offset offset in that partition, 0 or more
 */
public record Origin(String topic, int partition, long offset) {}
