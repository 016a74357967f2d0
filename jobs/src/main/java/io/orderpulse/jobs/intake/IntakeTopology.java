package io.orderpulse.jobs.intake;

import io.orderpulse.events.Event;
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
 *  keyBy (partition of the events topic)
 *      │
 *  order-by-time                holds each event until the watermark reaches it
 *      │ Event
 *      └───────────────────────► events
 * </pre>
 *
 * <p>Why order: topics are read at different speeds, most of all after an outage. Whoever reads the
 * events tells the time by the newest event of a partition; were they written as they come, a topic
 * that is read first would make all the others late.
 */
public final class IntakeTopology {

  private IntakeTopology() {}

  /**
   * @param checked records after {@link RecordCheck}, with event time and watermarks
   * @param partitions of the events topic
   */
  public static IntakeStreams build(DataStream<Checked> checked, int partitions) {
    SingleOutputStreamOperator<Event> routed =
        checked.process(new RouteChecked()).uid("route-checked").name("route-checked");
    DataStream<Event> unique =
        routed
            .keyBy(DropResends::key, Types.STRING)
            .process(new DropResends())
            .uid("drop-resends")
            .name("drop-resends");
    DataStream<Event> ordered =
        unique
            .keyBy(event -> EventPartition.of(event, partitions), Types.INT)
            .process(new OrderByTime())
            .uid("order-by-time")
            .name("order-by-time");
    return new IntakeStreams(ordered, routed.getSideOutput(RouteChecked.REJECTED));
  }
}
