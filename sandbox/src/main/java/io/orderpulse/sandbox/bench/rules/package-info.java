/**
 * What rules cost: the same misses found by one engine after the other, with many orders open.
 *
 * <p>An engine is a class that implements {@link
 * io.orderpulse.sandbox.bench.rules.RuleEngineUnderTest} and a line in {@code Contenders}. Each run
 * has a JVM of its own, so that neither heap nor compiled code of one is a burden to the next.
 */
package io.orderpulse.sandbox.bench.rules;
