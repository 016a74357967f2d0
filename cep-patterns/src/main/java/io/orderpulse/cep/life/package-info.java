/**
 * The life of anomalies, free of Flink: from verdicts on single conditions to what people and other
 * systems are told.
 *
 * <pre>
 *   verdicts, feedback ─► Follow ─┬─ turns ─────────────────────────────────────────► Settle ─► said
 *   feeds heard ────────────────┐ ├─ who is here ─► Cover ─ outer hushes ─► Mute ──────┤
 *                               └─┼───────────────────┘                      │         │
 *                                 ├─ openings, hushes so far ────────────► Storm ──────┤
 *                                 │                       groups ─► Follow ─ turns ───┤
 *                                 └─ levels, hushes of all ──────────────► Calls ──────┘
 * </pre>
 *
 * <p>Each stage is keyed otherwise: Follow and Settle by dedup_key, Mute by what anomalies share
 * (an order above all), Cover by feed and carrier, Storm by rule and value, Calls by nothing. Each
 * handles the events of one moment of the event clock together, once all of them have come, so that
 * the order in which they come does not matter. There is no loop: a hush never changes what is
 * true, only who is told.
 */
package io.orderpulse.cep.life;
