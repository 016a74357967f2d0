package io.orderpulse.cep.reference;

/**
 * Flink CEP found that nothing followed a start in time.
 *
 * @param key key of the rule
 * @param source feed of the start event
 * @param id its id
 * @param time its time, ms
 */
public record Miss(String key, String source, String id, long time) {}
