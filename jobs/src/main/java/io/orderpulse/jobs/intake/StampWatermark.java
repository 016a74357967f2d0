package io.orderpulse.jobs.intake;

import io.orderpulse.events.Event;
import org.apache.flink.api.common.TaskInfo;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;

/** Sends intake's watermark along, so that readers of the events know what may still come. */
final class StampWatermark extends ProcessFunction<Event, StampedEvent> {

  private static final long serialVersionUID = 1L;

  @Override
  public void processElement(Event event, Context context, Collector<StampedEvent> out) {
    TaskInfo task = getRuntimeContext().getTaskInfo();
    out.collect(
        new StampedEvent(
            event,
            context.timerService().currentWatermark(),
            task.getIndexOfThisSubtask(),
            task.getNumberOfParallelSubtasks()));
  }
}
