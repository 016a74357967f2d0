package io.orderpulse.jobs.intake;

import io.orderpulse.events.Event;
import io.orderpulse.events.record.Rejected;
import java.util.List;
import org.apache.flink.streaming.api.datastream.DataStream;

/**
 * What intake gives.
 *
 * @param branches clean events, each once and in one of these; each has a clock of its own
 * @param rejected refused records
 */
public record IntakeStreams(List<DataStream<Event>> branches, DataStream<Rejected> rejected) {

  /** Clean events, each once. */
  public DataStream<Event> events() {
    return branches.stream().reduce((a, b) -> a.union(b)).orElseThrow();
  }
}
