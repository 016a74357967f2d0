package io.orderpulse.cep.pattern;

import io.orderpulse.cep.fact.Fact;
import java.io.IOException;
import java.io.Serial;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** The binary form of a {@link Turn}: version, facts, codes. A reader knows every version. */
public final class TurnSerializer extends TypeSerializer<Turn> {

  @Serial private static final long serialVersionUID = 1L;

  private static final int VERSION = 1;

  private final TypeSerializer<Fact> facts;

  public TurnSerializer(TypeSerializer<Fact> facts) {
    this.facts = facts;
  }

  TypeSerializer<Fact> facts() {
    return facts;
  }

  @Override
  public void serialize(Turn turn, DataOutputView out) throws IOException {
    out.writeByte(VERSION);
    out.writeInt(turn.facts().size());
    for (Fact fact : turn.facts()) {
      facts.serialize(fact, out);
    }
    out.writeInt(turn.ends().size());
    for (int code : turn.ends()) {
      out.writeInt(code);
    }
  }

  @Override
  public Turn deserialize(DataInputView in) throws IOException {
    int version = in.readUnsignedByte();
    if (version != VERSION) {
      throw new IOException("turn version " + version + " is newer than this program");
    }
    int count = in.readInt();
    List<Fact> read = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      read.add(facts.deserialize(in));
    }
    int codes = in.readInt();
    List<Integer> ends = new ArrayList<>(codes);
    for (int i = 0; i < codes; i++) {
      ends.add(in.readInt());
    }
    return new Turn(read, ends);
  }

  @Override
  public Turn deserialize(Turn reuse, DataInputView in) throws IOException {
    return deserialize(in);
  }

  @Override
  public void copy(DataInputView in, DataOutputView out) throws IOException {
    serialize(deserialize(in), out);
  }

  /** A turn is never changed, only replaced. */
  @Override
  public Turn copy(Turn from) {
    return from;
  }

  @Override
  public Turn copy(Turn from, Turn reuse) {
    return from;
  }

  @Override
  public boolean isImmutableType() {
    return true;
  }

  @Override
  public TypeSerializer<Turn> duplicate() {
    TypeSerializer<Fact> own = facts.duplicate();
    return own == facts ? this : new TurnSerializer(own);
  }

  @Override
  public Turn createInstance() {
    return Turn.EMPTY;
  }

  @Override
  public int getLength() {
    return -1;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof TurnSerializer s && s.facts.equals(facts);
  }

  @Override
  public int hashCode() {
    return facts.hashCode();
  }

  @Override
  public TypeSerializerSnapshot<Turn> snapshotConfiguration() {
    return new TurnSerializerSnapshot(this);
  }
}
