package io.orderpulse.jobs.health;

import io.orderpulse.cep.fact.flink.Compact;
import io.orderpulse.cep.fact.flink.ValueSerializer;
import io.orderpulse.cep.fact.flink.ValueType;
import io.orderpulse.cep.time.Clocked;
import io.orderpulse.events.Event;
import io.orderpulse.events.flink.EventSerializer;
import java.io.IOException;
import java.io.Serial;
import java.lang.reflect.Type;
import java.util.Map;
import org.apache.flink.api.common.typeinfo.TypeInfoFactory;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeutils.SimpleTypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** Binary form of an event as the job saw it come. */
public final class SeenEventSerializer extends ValueSerializer<SeenEvent> {

  static final SeenEventSerializer INSTANCE = new SeenEventSerializer();

  @Serial private static final long serialVersionUID = 1L;

  private SeenEventSerializer() {
    super("a seen event", 1);
  }

  @Override
  protected void write(SeenEvent value, DataOutputView out) throws IOException {
    EventSerializer.INSTANCE.serialize(value.event(), out);
    Compact.optional(value.late() ? Long.valueOf(value.seenAt()) : null, value.time(), out);
  }

  @Override
  protected SeenEvent read(int writtenBy, DataInputView in) throws IOException {
    Event event = EventSerializer.INSTANCE.deserialize(in);
    Long seenAt = Compact.optional(event.time(), in);
    return new SeenEvent(event, seenAt == null ? Clocked.ON_TIME : seenAt);
  }

  @Override
  public SeenEvent createInstance() {
    return new SeenEvent(EventSerializer.INSTANCE.createInstance(), Clocked.ON_TIME);
  }

  @Override
  public TypeSerializerSnapshot<SeenEvent> snapshotConfiguration() {
    return new Snapshot();
  }

  /** State compatibility is by the version byte in each record. */
  public static final class Snapshot extends SimpleTypeSerializerSnapshot<SeenEvent> {
    public Snapshot() {
      super(() -> INSTANCE);
    }
  }

  /** Tells Flink to use this serializer wherever a seen event stands, also in fields. */
  public static final class Factory extends TypeInfoFactory<SeenEvent> {
    @Override
    public TypeInformation<SeenEvent> createTypeInfo(
        Type type, Map<String, TypeInformation<?>> parameters) {
      return new ValueType<>(SeenEvent.class, INSTANCE);
    }
  }
}
