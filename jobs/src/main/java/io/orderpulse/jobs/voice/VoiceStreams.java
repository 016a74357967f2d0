package io.orderpulse.jobs.voice;

import io.orderpulse.events.Event;
import io.orderpulse.events.record.Metric;
import org.apache.flink.streaming.api.datastream.DataStream;

/**
 * What the voice job gives.
 *
 * @param classified one {@code voice.classified} for each text
 * @param trends trending phrases
 */
record VoiceStreams(DataStream<Event> classified, DataStream<Metric> trends) {}
