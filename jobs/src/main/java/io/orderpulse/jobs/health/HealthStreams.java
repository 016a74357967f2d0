package io.orderpulse.jobs.health;

import io.orderpulse.events.record.Anomaly;
import io.orderpulse.events.record.OrderHealth;
import io.orderpulse.events.record.TimelineEntry;
import org.apache.flink.streaming.api.datastream.DataStream;

/** What the health job says. */
public record HealthStreams(
    DataStream<Anomaly> anomalies,
    DataStream<OrderHealth> orders,
    DataStream<TimelineEntry> timeline) {}
