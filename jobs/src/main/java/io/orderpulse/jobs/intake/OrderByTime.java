package io.orderpulse.jobs.intake;

import io.orderpulse.cep.time.OrderedBuffer;
import io.orderpulse.events.Event;
import io.orderpulse.events.VerdictOrder;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Holds each event until the watermark reaches it, so that each partition of the events topic is in
 * verdict order. Late events and imports do not wait.
 *
 * <p>State: clean events that are ahead of the watermark; none once it has passed them.
 */
final class OrderByTime extends KeyedProcessFunction<Integer, Event, Event> {

  private static final long serialVersionUID = 1L;

  private transient OrderedBuffer<Event> waiting;

  @Override
  public void open(OpenContext context) {
    waiting = new OrderedBuffer<>(getRuntimeContext(), Event.class, VerdictOrder.INSTANCE);
  }

  @Override
  public void processElement(Event event, Context context, Collector<Event> out) throws Exception {
    if (!waiting.add(event, event.time(), event.late() || event.batch(), context.timerService())) {
      out.collect(event);
    }
  }

  @Override
  public void onTimer(long time, OnTimerContext context, Collector<Event> out) throws Exception {
    waiting.take(time).forEach(out::collect);
  }
}
