package io.orderpulse.cep.fact.flink;

import io.orderpulse.cep.fact.WaybillContext;
import java.io.IOException;
import java.io.Serial;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.typeinfo.TypeInfoFactory;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeutils.SimpleTypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** Binary form of a parcel's context. */
public final class WaybillContextSerializer extends ValueSerializer<WaybillContext> {

  public static final WaybillContextSerializer INSTANCE = new WaybillContextSerializer();

  @Serial private static final long serialVersionUID = 1L;

  private WaybillContextSerializer() {
    super("waybill context", 2);
  }

  @Override
  protected void write(WaybillContext value, DataOutputView out) throws IOException {
    Compact.text(value.waybillNo(), out);
    Compact.text(value.carrier(), out);
    Compact.texts(value.orderIds(), out);
    out.writeBoolean(value.newScan());
    Compact.optional(value.shipped(), 0, out);
    Compact.text(value.region(), out);
  }

  @Override
  protected WaybillContext read(int version, DataInputView in) throws IOException {
    return new WaybillContext(
        Compact.text(in),
        Compact.text(in),
        Compact.texts(in),
        in.readBoolean(),
        Compact.optional(0, in),
        version < 2 ? null : Compact.text(in));
  }

  @Override
  public WaybillContext createInstance() {
    return new WaybillContext("", "", List.of(), false);
  }

  @Override
  public TypeSerializerSnapshot<WaybillContext> snapshotConfiguration() {
    return new Snapshot();
  }

  /** State compatibility is by the version byte in each record. */
  public static final class Snapshot extends SimpleTypeSerializerSnapshot<WaybillContext> {
    public Snapshot() {
      super(() -> INSTANCE);
    }
  }

  /** Tells Flink to use this serializer wherever a waybill context stands, also in fields. */
  public static final class Factory extends TypeInfoFactory<WaybillContext> {
    @Override
    public TypeInformation<WaybillContext> createTypeInfo(
        Type type, Map<String, TypeInformation<?>> parameters) {
      return new ValueType<>(WaybillContext.class, INSTANCE);
    }
  }
}
