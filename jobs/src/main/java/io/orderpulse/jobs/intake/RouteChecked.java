package io.orderpulse.jobs.intake;

import io.orderpulse.events.Event;
import io.orderpulse.events.record.Rejected;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;

/** Events go on, refusals aside, the rest nowhere. */
final class RouteChecked extends ProcessFunction<Checked, Event> {

  static final OutputTag<Rejected> REJECTED =
      new OutputTag<>("rejected", TypeInformation.of(Rejected.class));

  private static final long serialVersionUID = 1L;

  @Override
  public void processElement(Checked checked, Context context, Collector<Event> out) {
    if (checked.event() != null) {
      out.collect(checked.event());
    } else if (checked.rejected() != null) {
      context.output(REJECTED, checked.rejected());
    }
  }
}
