package io.orderpulse.jobs.intake;

import io.orderpulse.events.Event;
import io.orderpulse.udfs.product.AliasTable;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/**
 * {@link MapProducts} with a table that never changes. It has one input, so its clock shows the
 * same at an event in every run. Keyed by order id.
 */
final class MapProductsOnce extends KeyedProcessFunction<String, Event, Event> {

  private static final long serialVersionUID = 1L;

  private final String configured;
  private transient ProductLines lines;
  private transient AliasTable table;

  /**
   * @param configured text of the table, known to be sound; null for none, and then no product is
   *     looked up
   */
  MapProductsOnce(String configured) {
    this.configured = configured;
  }

  @Override
  public void open(OpenContext context) {
    lines = new ProductLines(getRuntimeContext(), IntakeCounters.of(getRuntimeContext()));
    table = ProductLines.table(configured);
  }

  @Override
  public void processElement(Event event, Context context, Collector<Event> out) throws Exception {
    lines.event(event, table, context.timerService(), out);
  }

  @Override
  public void onTimer(long time, OnTimerContext context, Collector<Event> out) throws Exception {
    lines.timer(time);
  }
}
