package io.orderpulse.cep.life;

import io.orderpulse.cep.fact.flink.ValueSerializer;
import io.orderpulse.cep.fact.flink.ValueType;
import io.orderpulse.cep.life.LifeEvent.Kind;
import io.orderpulse.cep.life.LifeEvent.To;
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

/** Flink's serializer of what stages tell each other. */
public final class LifeEventSerializer extends ValueSerializer<LifeEvent> {

  public static final LifeEventSerializer INSTANCE = new LifeEventSerializer();

  @Serial private static final long serialVersionUID = 1L;

  private LifeEventSerializer() {
    super("life event", 1);
  }

  @Override
  protected void write(LifeEvent value, DataOutputView out) throws IOException {
    LifeEventCodec.write(value, out);
  }

  @Override
  protected LifeEvent read(int version, DataInputView in) throws IOException {
    return LifeEventCodec.read(in);
  }

  @Override
  public LifeEvent createInstance() {
    return LifeEvent.about(To.SETTLE, "", Kind.UNHUSH, "", 0, 0);
  }

  @Override
  public TypeSerializerSnapshot<LifeEvent> snapshotConfiguration() {
    return new Snapshot();
  }

  /** State compatibility is by the version byte in each record. */
  public static final class Snapshot extends SimpleTypeSerializerSnapshot<LifeEvent> {
    public Snapshot() {
      super(() -> INSTANCE);
    }
  }

  /** Tells Flink to use this serializer wherever a life event stands, also in fields. */
  public static final class Factory extends TypeInfoFactory<LifeEvent> {
    @Override
    public TypeInformation<LifeEvent> createTypeInfo(
        Type type, Map<String, TypeInformation<?>> parameters) {
      return new ValueType<>(LifeEvent.class, INSTANCE);
    }
  }
}
