package io.orderpulse.cep.fact.flink;

import io.orderpulse.cep.fact.Fact;
import io.orderpulse.cep.fact.KeyKind;
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

/** Binary form of a fact between operators and in state. */
public final class FactSerializer extends ValueSerializer<Fact> {

  public static final FactSerializer INSTANCE = new FactSerializer();

  @Serial private static final long serialVersionUID = 1L;

  private static final int ORDER = 1;
  private static final int WAYBILL = 2;
  private static final int CHANGED = 4;
  private static final int LATE = 8;

  private FactSerializer() {
    super("fact", 1);
  }

  @Override
  protected void write(Fact value, DataOutputView out) throws IOException {
    out.writeByte(value.kind().letter());
    Compact.text(value.key(), out);
    EventSerializer.INSTANCE.serialize(value.event(), out);
    out.writeByte(
        (value.order() != null ? ORDER : 0)
            | (value.waybill() != null ? WAYBILL : 0)
            | (value.contextChanged() ? CHANGED : 0)
            | (value.late() ? LATE : 0));
    if (value.order() != null) {
      OrderContextSerializer.INSTANCE.serialize(value.order(), out);
    }
    if (value.waybill() != null) {
      WaybillContextSerializer.INSTANCE.serialize(value.waybill(), out);
    }
    if (value.late()) {
      Compact.number(value.seenAt(), out);
    }
  }

  @Override
  protected Fact read(int version, DataInputView in) throws IOException {
    KeyKind kind = KeyKind.of((char) in.readUnsignedByte());
    String key = Compact.text(in);
    Event event = EventSerializer.INSTANCE.deserialize(in);
    int flags = in.readUnsignedByte();
    return new Fact(
        kind,
        key,
        event,
        (flags & ORDER) == 0 ? null : OrderContextSerializer.INSTANCE.deserialize(in),
        (flags & WAYBILL) == 0 ? null : WaybillContextSerializer.INSTANCE.deserialize(in),
        (flags & CHANGED) != 0,
        (flags & LATE) == 0 ? Clocked.ON_TIME : Compact.number(in));
  }

  @Override
  public Fact createInstance() {
    return new Fact(
        KeyKind.GLOBAL,
        "all",
        EventSerializer.INSTANCE.createInstance(),
        null,
        null,
        false,
        Clocked.ON_TIME);
  }

  @Override
  public TypeSerializerSnapshot<Fact> snapshotConfiguration() {
    return new Snapshot();
  }

  /** State compatibility is by the version byte in each record. */
  public static final class Snapshot extends SimpleTypeSerializerSnapshot<Fact> {
    public Snapshot() {
      super(() -> INSTANCE);
    }
  }

  /** Tells Flink to use this serializer wherever a fact stands, also in fields. */
  public static final class Factory extends TypeInfoFactory<Fact> {
    @Override
    public TypeInformation<Fact> createTypeInfo(
        Type type, Map<String, TypeInformation<?>> parameters) {
      return new ValueType<>(Fact.class, INSTANCE);
    }
  }
}
