package io.orderpulse.jobs.buffer;

import io.orderpulse.events.Event;
import org.apache.flink.streaming.api.datastream.DataStream;

/**
 * What the buffer job gives.
 *
 * @param events what became of orders, and of stock for them
 * @param commands what other systems are asked to do
 */
record BufferStreams(DataStream<Event> events, DataStream<BufferCommand> commands) {}
