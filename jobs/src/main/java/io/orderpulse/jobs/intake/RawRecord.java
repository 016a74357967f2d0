package io.orderpulse.jobs.intake;

/**
 * A record as some system sent it, personal data included: it never leaves the task that read it.
 *
 * @param topic where it was read; a replay: the file
 * @param partition its partition, or -1
 * @param offset its offset; a replay: the line
 * @param value the bytes, or null for a tombstone
 */
public record RawRecord(String topic, int partition, long offset, byte[] value) {}
