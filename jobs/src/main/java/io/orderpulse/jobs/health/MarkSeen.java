package io.orderpulse.jobs.health;

import io.orderpulse.events.Event;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Decides what is late in one branch of intake, where both run in one job. Behind the place where
 * branches meet, the clock is that of the slowest, and how late an event is would depend on how
 * fast its task runs.
 */
final class MarkSeen extends ProcessFunction<Event, SeenEvent> {

  private static final long serialVersionUID = 1L;

  @Override
  public void processElement(Event event, Context context, Collector<SeenEvent> out) {
    out.collect(SeenEvent.of(event, context.timerService().currentWatermark()));
  }
}
