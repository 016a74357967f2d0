package io.orderpulse.cep.engine;

import java.io.Serializable;

/**
 * A version of a rule that comes into force, as it is told to every subtask.
 *
 * @param id rule id
 * @param version from 1
 * @param hash SHA-256 of its content, hex
 * @param effectiveFrom event time from which it judges, ms since the epoch
 * @param content the rule as canonical JSON, or null when it is removed
 */
public record RuleChange(String id, int version, String hash, long effectiveFrom, String content)
    implements Serializable {}
