package io.orderpulse.jobs.intake;

import io.orderpulse.events.Event;
import io.orderpulse.events.record.Rejected;
import org.apache.flink.streaming.api.datastream.DataStream;

/**
 * What intake gives.
 *
 * @param events clean events, each once
 * @param rejected refused records
 */
public record IntakeStreams(DataStream<Event> events, DataStream<Rejected> rejected) {}
