package io.orderpulse.cep.pattern;

import io.orderpulse.cep.fact.Fact;
import io.orderpulse.cep.fact.KeyKind;
import io.orderpulse.cep.time.Clocked;
import io.orderpulse.events.flink.EventSerializer;
import java.io.IOException;
import java.io.Serial;
import org.apache.flink.api.common.typeutils.SimpleTypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.base.TypeSerializerSingleton;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/**
 * The binary form of a fact that a run has matched: its event alone. Later conditions see events of
 * earlier stages, not the order as it was then, so nothing else is stored.
 */
public final class BufferedFactSerializer extends TypeSerializerSingleton<Fact> {

  public static final BufferedFactSerializer INSTANCE = new BufferedFactSerializer();

  @Serial private static final long serialVersionUID = 1L;

  @Override
  public void serialize(Fact fact, DataOutputView out) throws IOException {
    EventSerializer.INSTANCE.serialize(fact.event(), out);
  }

  @Override
  public Fact deserialize(DataInputView in) throws IOException {
    return new Fact(
        KeyKind.GLOBAL,
        "",
        EventSerializer.INSTANCE.deserialize(in),
        null,
        null,
        false,
        Clocked.ON_TIME);
  }

  @Override
  public Fact deserialize(Fact reuse, DataInputView in) throws IOException {
    return deserialize(in);
  }

  @Override
  public void copy(DataInputView in, DataOutputView out) throws IOException {
    EventSerializer.INSTANCE.copy(in, out);
  }

  @Override
  public Fact copy(Fact from) {
    return from;
  }

  @Override
  public Fact copy(Fact from, Fact reuse) {
    return from;
  }

  @Override
  public boolean isImmutableType() {
    return true;
  }

  @Override
  public Fact createInstance() {
    return null;
  }

  @Override
  public int getLength() {
    return -1;
  }

  @Override
  public TypeSerializerSnapshot<Fact> snapshotConfiguration() {
    return new Snapshot();
  }

  /** State compatibility is by the version byte of each event. */
  public static final class Snapshot extends SimpleTypeSerializerSnapshot<Fact> {
    public Snapshot() {
      super(() -> INSTANCE);
    }
  }
}
