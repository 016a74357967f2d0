package io.orderpulse.sandbox.bench.rules;

import io.orderpulse.events.Event;
import org.apache.flink.streaming.api.datastream.DataStream;

/** An engine to be measured: the operators that find the misses of a rule set. */
@FunctionalInterface
public interface RuleEngineUnderTest {

  /**
   * @param events parsed, with their times and watermarks, not keyed; their key is {@link
   *     Event#partitionKey}, the order
   * @param rules what to find; empty for parser and exchange alone
   * @return one element for each miss; every operator has a uid
   */
  DataStream<?> attach(DataStream<Event> events, RuleSet rules);
}
