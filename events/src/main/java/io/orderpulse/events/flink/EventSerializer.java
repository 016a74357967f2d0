package io.orderpulse.events.flink;

import io.orderpulse.events.Event;
import io.orderpulse.events.Origin;
import java.io.IOException;
import java.io.Serial;
import java.util.Map;
import org.apache.flink.api.common.typeutils.SimpleTypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.base.TypeSerializerSingleton;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;
import org.apache.flink.types.StringValue;

/**
 * The binary form of an event between operators and in state. The first byte is the format's
 * version: a reader knows every version ever written, so old savepoints stay readable.
 */
public final class EventSerializer extends TypeSerializerSingleton<Event> {

  public static final EventSerializer INSTANCE = new EventSerializer();

  @Serial private static final long serialVersionUID = 1L;

  private static final int VERSION = 1;
  private static final int LATE = 1;
  private static final int BATCH = 2;
  private static final int ORIGIN = 4;

  @Override
  public void serialize(Event event, DataOutputView out) throws IOException {
    out.writeByte(VERSION);
    out.writeByte(
        (event.late() ? LATE : 0)
            | (event.batch() ? BATCH : 0)
            | (event.origin() != null ? ORIGIN : 0));
    out.writeLong(event.time());
    StringValue.writeString(event.id(), out);
    StringValue.writeString(event.source(), out);
    StringValue.writeString(event.type(), out);
    StringValue.writeString(event.subject(), out);
    if (event.origin() != null) {
      StringValue.writeString(event.origin().topic(), out);
      out.writeInt(event.origin().partition());
      out.writeLong(event.origin().offset());
    }
    TreeSerializer.write(event.data(), out);
  }

  @Override
  @SuppressWarnings("unchecked") // the tree was written from a Map<String, Object>
  public Event deserialize(DataInputView in) throws IOException {
    int version = in.readUnsignedByte();
    if (version != VERSION) {
      throw new IOException("event format version " + version + " is newer than this program");
    }
    int flags = in.readUnsignedByte();
    long time = in.readLong();
    String id = StringValue.readString(in);
    String source = SharedTexts.of(StringValue.readString(in));
    String type = SharedTexts.of(StringValue.readString(in));
    String subject = StringValue.readString(in);
    Origin origin =
        (flags & ORIGIN) == 0
            ? null
            : new Origin(SharedTexts.of(StringValue.readString(in)), in.readInt(), in.readLong());
    Map<String, Object> data = (Map<String, Object>) TreeSerializer.read(in);
    return new Event(
        id, source, type, subject, time, data, origin, (flags & LATE) != 0, (flags & BATCH) != 0);
  }

  @Override
  public Event deserialize(Event reuse, DataInputView in) throws IOException {
    return deserialize(in);
  }

  @Override
  public void copy(DataInputView in, DataOutputView out) throws IOException {
    serialize(deserialize(in), out);
  }

  @Override
  public boolean isImmutableType() {
    return true;
  }

  @Override
  public Event createInstance() {
    return Event.of("", "", "", null, 0, Map.of());
  }

  @Override
  public Event copy(Event from) {
    return from;
  }

  @Override
  public Event copy(Event from, Event reuse) {
    return from;
  }

  @Override
  public int getLength() {
    return -1;
  }

  @Override
  public TypeSerializerSnapshot<Event> snapshotConfiguration() {
    return new Snapshot();
  }

  /** State compatibility is by the version byte in each record. */
  public static final class Snapshot extends SimpleTypeSerializerSnapshot<Event> {
    public Snapshot() {
      super(() -> INSTANCE);
    }
  }
}
