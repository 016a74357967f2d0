package io.orderpulse.sandbox.replay;

import io.orderpulse.events.record.Anomaly;
import io.orderpulse.events.record.OrderHealth;
import io.orderpulse.events.record.Rejected;
import java.util.List;

/**
 * What a replay found.
 *
 * @param anomalies transitions by time, dedup_key, episode and seq
 * @param orders the last document of each order, by order id
 * @param rejected refused lines, by file and line
 * @param events lines read
 */
public record ReplayResults(
    List<Anomaly> anomalies, List<OrderHealth> orders, List<Rejected> rejected, long events) {}
