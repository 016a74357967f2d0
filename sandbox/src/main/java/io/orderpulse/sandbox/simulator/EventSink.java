package io.orderpulse.sandbox.simulator;

import io.orderpulse.events.Event;

/** Takes the events that the simulated systems send. */
@FunctionalInterface
public interface EventSink {

  /**
   * @param topicSuffix the system's topic without prefix, for example {@code wms}
   * @param event what is sent
   */
  void send(String topicSuffix, Event event);
}
