package io.orderpulse.cep.pattern;

import java.io.IOException;
import java.io.Serial;
import org.apache.flink.api.common.typeutils.SimpleTypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.base.TypeSerializerSingleton;
import org.apache.flink.cep.nfa.NFAStateSerializer;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/**
 * The binary form of an {@link NfaCell}: version, fingerprint, then the runs as Flink CEP writes
 * them. A reader knows every version ever written.
 */
public final class NfaCellSerializer extends TypeSerializerSingleton<NfaCell> {

  public static final NfaCellSerializer INSTANCE = new NfaCellSerializer();

  @Serial private static final long serialVersionUID = 1L;

  private static final int VERSION = 1;
  private static final NFAStateSerializer RUNS = new NFAStateSerializer();

  @Override
  public void serialize(NfaCell cell, DataOutputView out) throws IOException {
    out.writeByte(VERSION);
    out.writeLong(cell.fingerprint());
    RUNS.serialize(cell.state(), out);
  }

  @Override
  public NfaCell deserialize(DataInputView in) throws IOException {
    int version = in.readUnsignedByte();
    if (version != VERSION) {
      throw new IOException("automaton state version " + version + " is newer than this program");
    }
    return new NfaCell(in.readLong(), RUNS.deserialize(in));
  }

  @Override
  public NfaCell deserialize(NfaCell reuse, DataInputView in) throws IOException {
    return deserialize(in);
  }

  @Override
  public void copy(DataInputView in, DataOutputView out) throws IOException {
    serialize(deserialize(in), out);
  }

  @Override
  public NfaCell copy(NfaCell from) {
    return new NfaCell(from.fingerprint(), RUNS.copy(from.state()));
  }

  @Override
  public NfaCell copy(NfaCell from, NfaCell reuse) {
    return copy(from);
  }

  @Override
  public boolean isImmutableType() {
    return false;
  }

  @Override
  public NfaCell createInstance() {
    return null;
  }

  @Override
  public int getLength() {
    return -1;
  }

  @Override
  public TypeSerializerSnapshot<NfaCell> snapshotConfiguration() {
    return new Snapshot();
  }

  /** State compatibility is by the version byte in each record. */
  public static final class Snapshot extends SimpleTypeSerializerSnapshot<NfaCell> {
    public Snapshot() {
      super(() -> INSTANCE);
    }
  }
}
