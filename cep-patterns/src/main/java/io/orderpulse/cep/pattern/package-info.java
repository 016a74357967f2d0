/**
 * The pattern plan: rules that need loops, iterative conditions or strict contiguity, on Flink
 * CEP's own automaton and shared buffer, many rules in one operator.
 *
 * <pre>
 *   fact ─ type listened to? ─► queue by time ─ timer ─► facts in verdict order ─► NFA of each rule ─► matches
 *                                   └─ windows that end ─────────────────────────────┘
 * </pre>
 *
 * <p>{@link io.orderpulse.cep.pattern.RulePattern} makes the pattern, which the stock CEP operator
 * runs as well; {@link io.orderpulse.cep.pattern.PatternHost} runs many of them.
 */
package io.orderpulse.cep.pattern;
