package io.orderpulse.sandbox.bench;

import io.orderpulse.events.Event;
import io.orderpulse.events.flink.EventTypeInfo;
import io.orderpulse.events.json.EventReader;
import io.orderpulse.events.json.EventWriter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.serialization.SerializerConfigImpl;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;

/** Parser, writer and serializer of events on one thread, without Flink around them. */
final class ParserAlone {

  /** Enough to leave the processor's caches; kept in memory. */
  private static final int MOST_EVENTS = 50_000;

  private ParserAlone() {}

  static List<OneThread.Measured> measure(BenchPlan plan, Workload workload) throws Exception {
    List<byte[]> json = new ArrayList<>();
    try (WorkloadReader in = new WorkloadReader(workload.file())) {
      for (int i = 0; i < Math.min(workload.events(), MOST_EVENTS); i++) {
        json.add(in.next());
      }
    }
    EventReader reader = new EventReader();
    List<Event> events = new ArrayList<>();
    for (byte[] one : json) {
      events.add(reader.read(one));
    }
    EventWriter writer = new EventWriter();
    Copy copy = new Copy();
    return List.of(
        OneThread.measure("EventReader", plan, json, bytes -> reader.read(bytes).time()),
        OneThread.measure("EventWriter", plan, events, event -> writer.write(event).length),
        OneThread.measure("EventSerializer, to and fro", plan, events, copy::through));
  }

  /** An event through its serializer and back, as at an exchange between operators. */
  private static final class Copy {
    private final TypeSerializer<Event> serializer =
        EventTypeInfo.INSTANCE.createSerializer(new SerializerConfigImpl());
    private final DataOutputSerializer out = new DataOutputSerializer(1 << 12);
    private final DataInputDeserializer in = new DataInputDeserializer();

    long through(Event event) throws IOException {
      out.clear();
      serializer.serialize(event, out);
      in.setBuffer(out.getSharedBuffer(), 0, out.length());
      return serializer.deserialize(in).time();
    }
  }
}
