/**
 * The pattern plan: rules that need loops, iterative conditions or strict contiguity, on Flink
 * CEP's own automaton and shared buffer, many rules in one operator.
 *
 * <pre>
 *   fact ─ type listened to? ─► queue by time ─ timer ─► facts in verdict order ─► NFA of each rule ─► matches
 *              limits of begun runs ─ timer of the earliest ─────────────────────────┘
 * </pre>
 *
 * <p>Where stock CEP surprises, and what is done (each is pinned by a test):
 *
 * <ul>
 *   <li>a run that begins at time 0 never ends: limits are kept for every run
 *   <li>a miss has the time of the watermark: here it has that of its deadline
 *   <li>a window ends before its limit: windows are 1 ms longer
 *   <li>which of several matches with one first event survives a skip depends on how the watermark
 *       moves: here each limit is looked at on its own, so it depends on event times alone
 *   <li>a repetition of varying length is left only when another event comes: such rules are shown
 *       every event where it matters, and refused where no event need come
 *   <li>of two unwanted stages at the end only the last counts: neighbours are joined
 *   <li>an optional greedy stage with {@code until} may compile to an automaton with a hole:
 *       refused
 *   <li>an event that is both unwanted and the last one wanted completes the match: kept, in all
 *       plans
 * </ul>
 *
 * <p>{@link io.orderpulse.cep.pattern.RulePattern} makes the pattern, which the stock CEP operator
 * runs as well; {@link io.orderpulse.cep.pattern.PatternHost} runs many of them.
 */
package io.orderpulse.cep.pattern;
