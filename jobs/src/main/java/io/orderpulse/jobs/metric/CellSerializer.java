package io.orderpulse.jobs.metric;

import io.orderpulse.cep.fact.flink.Compact;
import io.orderpulse.cep.fact.flink.ValueSerializer;
import io.orderpulse.cep.fact.flink.ValueType;
import java.io.IOException;
import java.io.Serial;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import org.apache.flink.api.common.typeinfo.TypeInfoFactory;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeutils.SimpleTypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** Binary form of a window of a metric. */
public final class CellSerializer extends ValueSerializer<Cell> {

  static final CellSerializer INSTANCE = new CellSerializer();

  @Serial private static final long serialVersionUID = 1L;

  private CellSerializer() {
    super("a window of a metric", 1);
  }

  @Override
  protected void write(Cell value, DataOutputView out) throws IOException {
    Compact.decimal(value.num(), out);
    Compact.decimal(value.den(), out);
    Compact.number(value.buckets().size(), out);
    for (Map.Entry<Long, Long> bucket : value.buckets().entrySet()) {
      Compact.number(bucket.getKey(), out);
      Compact.number(bucket.getValue(), out);
    }
    Compact.number(value.rev(), out);
    out.writeBoolean(value.fresh());
  }

  @Override
  protected Cell read(int writtenBy, DataInputView in) throws IOException {
    BigDecimal num = Compact.decimal(in);
    BigDecimal den = Compact.decimal(in);
    TreeMap<Long, Long> buckets = new TreeMap<>();
    for (long left = Compact.number(in); left > 0; left--) {
      buckets.put(Compact.number(in), Compact.number(in));
    }
    return new Cell(num, den, buckets, (int) Compact.number(in), in.readBoolean());
  }

  @Override
  public Cell createInstance() {
    return Cell.EMPTY;
  }

  @Override
  public TypeSerializerSnapshot<Cell> snapshotConfiguration() {
    return new Snapshot();
  }

  /** State compatibility is by the version byte in each record. */
  public static final class Snapshot extends SimpleTypeSerializerSnapshot<Cell> {
    public Snapshot() {
      super(() -> INSTANCE);
    }
  }

  /** Tells Flink to use this serializer. */
  public static final class Factory extends TypeInfoFactory<Cell> {
    @Override
    public TypeInformation<Cell> createTypeInfo(
        Type type, Map<String, TypeInformation<?>> parameters) {
      return new ValueType<>(Cell.class, INSTANCE);
    }
  }
}
