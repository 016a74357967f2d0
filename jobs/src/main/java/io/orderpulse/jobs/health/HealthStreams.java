package io.orderpulse.jobs.health;

import io.orderpulse.cep.fact.Fact;
import io.orderpulse.events.Event;
import io.orderpulse.events.record.ActionCommand;
import io.orderpulse.events.record.Anomaly;
import io.orderpulse.events.record.Heartbeat;
import io.orderpulse.events.record.Metric;
import io.orderpulse.events.record.OrderHealth;
import io.orderpulse.events.record.TimelineEntry;
import org.apache.flink.streaming.api.datastream.DataStream;

/**
 * What the health job says.
 *
 * @param anomalies transitions of anomalies, for everybody
 * @param shadow those of rules that are only tried out; never for a public topic
 * @param actions commands to other systems
 * @param orders health documents
 * @param timeline events of orders
 * @param heartbeats signs of life of rules
 * @param metrics windows of metrics, each revision
 * @param derived {@code order.routed} of each decision and {@code merge.group.changed}, for others
 *     that read the events
 * @param facts what the rules were told, for those who look over their shoulders
 */
public record HealthStreams(
    DataStream<Anomaly> anomalies,
    DataStream<Anomaly> shadow,
    DataStream<ActionCommand> actions,
    DataStream<OrderHealth> orders,
    DataStream<TimelineEntry> timeline,
    DataStream<Heartbeat> heartbeats,
    DataStream<Metric> metrics,
    DataStream<Event> derived,
    DataStream<Fact> facts) {}
