package io.orderpulse.jobs.dedup;

import io.orderpulse.events.Event;
import java.time.Duration;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.metrics.Counter;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Drops resends: the same source and id within 7 days of event time. Keyed by both. State is one
 * flag per event of the last 7 days.
 */
public final class DropResends extends KeyedProcessFunction<String, Event, Event> {

  private static final long MEMORY = Duration.ofDays(7).toMillis();

  private static final long serialVersionUID = 1L;

  private transient ValueState<Boolean> seen;
  private transient Counter resends;

  /** The events without resends; give it a uid. */
  public static SingleOutputStreamOperator<Event> from(DataStream<Event> events) {
    return events
        .keyBy(e -> e.source() + '\n' + e.id())
        .process(new DropResends())
        .returns(TypeInformation.of(Event.class));
  }

  @Override
  public void open(OpenContext context) {
    seen = getRuntimeContext().getState(new ValueStateDescriptor<>("seen", Boolean.class));
    resends = getRuntimeContext().getMetricGroup().counter("resends");
  }

  @Override
  public void processElement(Event event, Context context, Collector<Event> out) throws Exception {
    if (seen.value() != null) {
      resends.inc();
      return;
    }
    seen.update(Boolean.TRUE);
    // what comes late is remembered from now on, not from its own time
    long from = Math.max(event.time(), context.timerService().currentWatermark());
    context.timerService().registerEventTimeTimer(from + MEMORY);
    out.collect(event);
  }

  @Override
  public void onTimer(long time, OnTimerContext context, Collector<Event> out) {
    seen.clear();
  }
}
