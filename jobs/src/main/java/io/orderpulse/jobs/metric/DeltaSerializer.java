package io.orderpulse.jobs.metric;

import io.orderpulse.cep.fact.flink.Compact;
import io.orderpulse.cep.fact.flink.ValueSerializer;
import io.orderpulse.cep.fact.flink.ValueType;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.io.Serial;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.typeinfo.TypeInfoFactory;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeutils.SimpleTypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** Binary form of what a fact adds to a metric. */
public final class DeltaSerializer extends ValueSerializer<Delta> {

  static final DeltaSerializer INSTANCE = new DeltaSerializer();

  @Serial private static final long serialVersionUID = 1L;

  private DeltaSerializer() {
    super("what a fact adds to a metric", 1);
  }

  @Override
  protected void write(Delta value, DataOutputView out) throws IOException {
    writeTo(value, out);
  }

  @Override
  protected Delta read(int writtenBy, DataInputView in) throws IOException {
    return readFrom(in);
  }

  static void writeTo(Delta value, DataOutput out) throws IOException {
    Compact.text(value.metric(), out);
    Compact.texts(value.dims(), out);
    Compact.number(value.at(), out);
    Compact.number(value.windowS(), out);
    Compact.decimal(value.num(), out);
    Compact.decimal(value.den(), out);
    Compact.optional(value.bucket(), 0, out);
    Compact.number(value.count(), out);
  }

  static Delta readFrom(DataInput in) throws IOException {
    return new Delta(
        Compact.text(in),
        Compact.texts(in),
        Compact.number(in),
        (int) Compact.number(in),
        Compact.decimal(in),
        Compact.decimal(in),
        Compact.optional(0, in),
        (int) Compact.number(in));
  }

  static void writeAll(List<Delta> values, DataOutput out) throws IOException {
    Compact.number(values.size(), out);
    for (Delta value : values) {
      writeTo(value, out);
    }
  }

  static List<Delta> readAll(DataInput in) throws IOException {
    int size = (int) Compact.number(in);
    List<Delta> values = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      values.add(readFrom(in));
    }
    return values;
  }

  @Override
  public Delta createInstance() {
    return new Delta("", List.of(), 0, Delta.MINUTE, BigDecimal.ZERO, null, null, 1);
  }

  @Override
  public TypeSerializerSnapshot<Delta> snapshotConfiguration() {
    return new Snapshot();
  }

  /** State compatibility is by the version byte in each record. */
  public static final class Snapshot extends SimpleTypeSerializerSnapshot<Delta> {
    public Snapshot() {
      super(() -> INSTANCE);
    }
  }

  /** Tells Flink to use this serializer. */
  public static final class Factory extends TypeInfoFactory<Delta> {
    @Override
    public TypeInformation<Delta> createTypeInfo(
        Type type, Map<String, TypeInformation<?>> parameters) {
      return new ValueType<>(Delta.class, INSTANCE);
    }
  }
}
