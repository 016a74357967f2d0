package io.orderpulse.jobs.intake;

import io.orderpulse.events.Event;
import io.orderpulse.jobs.dedup.DropResends;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;

/**
 * The intake job between its source and its sinks.
 *
 * <pre>
 *  raw topics
 *      │
 *  [source: check, border]      nothing personal leaves this box
 *      │ Checked
 *  route-checked ──────────────► rejected
 *      │ Event
 *  keyBy (source, id)
 *      │
 *  drop-resends                 also marks what is late
 *      │ Event
 *      └───────────────────────► events
 * </pre>
 */
public final class IntakeTopology {

  private IntakeTopology() {}

  /**
   * @param checked records after {@link RecordCheck}, with event time and watermarks
   */
  public static IntakeStreams build(DataStream<Checked> checked) {
    SingleOutputStreamOperator<Event> routed =
        checked.process(new RouteChecked()).uid("route-checked").name("route-checked");
    DataStream<Event> events =
        routed
            .keyBy(DropResends::key, Types.STRING)
            .process(new MarkLate())
            .uid("drop-resends")
            .name("drop-resends");
    return new IntakeStreams(events, routed.getSideOutput(RouteChecked.REJECTED));
  }
}
