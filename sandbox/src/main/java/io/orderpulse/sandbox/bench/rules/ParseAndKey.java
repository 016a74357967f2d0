package io.orderpulse.sandbox.bench.rules;

import io.orderpulse.events.Event;
import org.apache.flink.streaming.api.datastream.DataStream;

/** No rules at all: parser, watermarks and an exchange by order. */
final class ParseAndKey implements RuleEngineUnderTest {

  @Override
  public DataStream<?> attach(DataStream<Event> events, RuleSet rules) {
    return events
        .keyBy(Event::partitionKey)
        .filter(event -> false)
        .uid("no-rules")
        .name("no-rules");
  }
}
