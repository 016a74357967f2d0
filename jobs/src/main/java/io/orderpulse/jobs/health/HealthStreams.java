package io.orderpulse.jobs.health;

import io.orderpulse.cep.fact.Fact;
import io.orderpulse.events.record.Anomaly;
import io.orderpulse.events.record.OrderHealth;
import io.orderpulse.events.record.TimelineEntry;
import org.apache.flink.streaming.api.datastream.DataStream;

/**
 * What the health job says.
 *
 * @param facts what the rules were told, for those who look over their shoulders
 */
public record HealthStreams(
    DataStream<Anomaly> anomalies,
    DataStream<OrderHealth> orders,
    DataStream<TimelineEntry> timeline,
    DataStream<Fact> facts) {}
