package io.orderpulse.sandbox.bench;

import io.orderpulse.events.Event;
import io.orderpulse.events.json.EventReader;
import io.orderpulse.events.json.MalformedEventException;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.functions.RichMapFunction;

/** Parses clean events as the health job does. */
final class ParseEvents extends RichMapFunction<byte[], Event> {

  private static final long serialVersionUID = 1L;

  private transient EventReader reader;

  @Override
  public void open(OpenContext context) {
    reader = new EventReader();
  }

  @Override
  public Event map(byte[] json) throws MalformedEventException {
    return reader.read(json);
  }
}
