package io.orderpulse.jobs.intake;

import io.orderpulse.events.Event;

/**
 * An event on its way to Kafka, with the parts of its {@link
 * io.orderpulse.jobs.time.WatermarkStamp}.
 *
 * @param watermark of this task, ms
 * @param writer index of this task
 * @param writers number of such tasks
 */
public record StampedEvent(Event event, long watermark, int writer, int writers) {}
