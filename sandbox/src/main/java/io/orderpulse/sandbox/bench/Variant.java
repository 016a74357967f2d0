package io.orderpulse.sandbox.bench;

import org.apache.flink.streaming.api.datastream.DataStream;

/**
 * One way to treat the events that is to be measured.
 *
 * @param name as the table shows it
 * @param passes how often the events are read in one round: cheap variants need more of them to
 *     stand out from the noise, while one with state would take a second pass for resends
 * @param flow completes the job behind the records
 */
public record Variant(String name, int passes, Flow flow) {

  /** What is built behind the source. */
  @FunctionalInterface
  public interface Flow {
    /**
     * @param records clean events as JSON; sinks included, every operator with a uid
     */
    void behind(DataStream<byte[]> records);
  }
}
