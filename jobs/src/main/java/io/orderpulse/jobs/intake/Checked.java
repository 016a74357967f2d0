package io.orderpulse.jobs.intake;

import io.orderpulse.events.Event;
import io.orderpulse.events.record.Rejected;

/**
 * A raw record after check and border: a clean event, or a refusal, or neither when it is valid but
 * not intake's to forward.
 *
 * @param event clean event, or null
 * @param rejected refusal, or null
 * @param time event time for the watermark, ms; {@link Long#MIN_VALUE} when it must not move it
 */
public record Checked(Event event, Rejected rejected, long time) {}
