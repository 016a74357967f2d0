package io.orderpulse.sandbox.simulator;

import io.orderpulse.events.Event;

/**
 * An event on its way to a topic.
 *
 * @param arrival when it reaches the topic, simulated ms since the epoch; never before the event's
 *     own time
 * @param topicSuffix the system's topic without prefix, for example {@code channel}
 * @param event what is sent
 * @param resend true when the same (source, id) was sent before
 */
public record Emission(long arrival, String topicSuffix, Event event, boolean resend) {}
