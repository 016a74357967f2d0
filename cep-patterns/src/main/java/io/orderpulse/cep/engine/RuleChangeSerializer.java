package io.orderpulse.cep.engine;

import java.io.IOException;
import java.io.Serial;
import java.nio.charset.StandardCharsets;
import org.apache.flink.api.common.typeutils.SimpleTypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.base.TypeSerializerSingleton;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** The binary form of a change, between operators and in state. The first byte is its version. */
public final class RuleChangeSerializer extends TypeSerializerSingleton<RuleChange> {

  public static final RuleChangeSerializer INSTANCE = new RuleChangeSerializer();

  @Serial private static final long serialVersionUID = 1L;

  private static final int VERSION = 1;

  @Override
  public void serialize(RuleChange change, DataOutputView out) throws IOException {
    out.writeByte(VERSION);
    out.writeUTF(change.id());
    out.writeInt(change.version());
    out.writeUTF(change.hash());
    out.writeLong(change.effectiveFrom());
    out.writeBoolean(change.content() != null);
    if (change.content() != null) {
      byte[] utf8 = change.content().getBytes(StandardCharsets.UTF_8); // may exceed writeUTF
      out.writeInt(utf8.length);
      out.write(utf8);
    }
  }

  @Override
  public RuleChange deserialize(DataInputView in) throws IOException {
    int version = in.readUnsignedByte();
    if (version != VERSION) {
      throw new IOException("a rule is of format " + version + "; this job knows " + VERSION);
    }
    return new RuleChange(in.readUTF(), in.readInt(), in.readUTF(), in.readLong(), content(in));
  }

  private static String content(DataInputView in) throws IOException {
    if (!in.readBoolean()) {
      return null;
    }
    byte[] utf8 = new byte[in.readInt()];
    in.readFully(utf8);
    return new String(utf8, StandardCharsets.UTF_8);
  }

  @Override
  public RuleChange deserialize(RuleChange reuse, DataInputView in) throws IOException {
    return deserialize(in);
  }

  @Override
  public void copy(DataInputView in, DataOutputView out) throws IOException {
    serialize(deserialize(in), out);
  }

  @Override
  public RuleChange copy(RuleChange from) {
    return from;
  }

  @Override
  public RuleChange copy(RuleChange from, RuleChange reuse) {
    return from;
  }

  @Override
  public RuleChange createInstance() {
    return new RuleChange("", 0, "", 0, null);
  }

  @Override
  public boolean isImmutableType() {
    return true;
  }

  @Override
  public int getLength() {
    return -1;
  }

  @Override
  public TypeSerializerSnapshot<RuleChange> snapshotConfiguration() {
    return new Snapshot();
  }

  /** Names the serializer in savepoints. */
  public static final class Snapshot extends SimpleTypeSerializerSnapshot<RuleChange> {
    public Snapshot() {
      super(() -> INSTANCE);
    }
  }
}
