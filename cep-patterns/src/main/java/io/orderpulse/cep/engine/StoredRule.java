package io.orderpulse.cep.engine;

/**
 * A version of a rule as broadcast state holds it.
 *
 * @param change the version
 * @param published true when it came by the topic; false when the job was started with it
 */
public record StoredRule(RuleChange change, boolean published) {}
