/**
 * A metrics reporter for Flink clusters: their own numbers go where the boards are. It runs in
 * every JobManager and TaskManager, on Flink's thread for reports; it never waits for
 * Elasticsearch, and what cannot be sent at once is lost, as the next report says the same counters
 * anew. It uses nothing but the JDK, so that this one jar in {@code lib/} is enough.
 */
package io.orderpulse.dashboards.flink;
