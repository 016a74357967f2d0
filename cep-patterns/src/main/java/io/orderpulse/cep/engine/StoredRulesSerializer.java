package io.orderpulse.cep.engine;

import java.io.IOException;
import java.io.Serial;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.typeutils.SimpleTypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.base.TypeSerializerSingleton;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** The binary form of all known versions of one rule, the oldest first. */
final class StoredRulesSerializer extends TypeSerializerSingleton<List<StoredRule>> {

  static final StoredRulesSerializer INSTANCE = new StoredRulesSerializer();

  @Serial private static final long serialVersionUID = 1L;

  private static final int VERSION = 2;

  private static final int PUBLISHED = 1;
  private static final int PLANNED = 2;
  private static final int COMPACT = 4;

  @Override
  public void serialize(List<StoredRule> rules, DataOutputView out) throws IOException {
    out.writeByte(VERSION);
    out.writeInt(rules.size());
    for (StoredRule rule : rules) {
      out.writeByte(flags(rule));
      RuleChangeSerializer.INSTANCE.serialize(rule.change(), out);
    }
  }

  @Override
  public List<StoredRule> deserialize(DataInputView in) throws IOException {
    int version = in.readUnsignedByte();
    if (version < 1 || version > VERSION) {
      throw new IOException(
          "stored rules are of format " + version + "; this job knows 1 to " + VERSION);
    }
    int size = in.readInt();
    List<StoredRule> rules = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      int flags = in.readUnsignedByte(); // of format 1: 1 when it was published
      rules.add(
          new StoredRule(
              RuleChangeSerializer.INSTANCE.deserialize(in),
              (flags & PUBLISHED) != 0,
              (flags & PLANNED) == 0 ? null : (Boolean) ((flags & COMPACT) != 0)));
    }
    return rules;
  }

  private static int flags(StoredRule rule) {
    int plan = rule.compact() == null ? 0 : rule.compact() ? PLANNED | COMPACT : PLANNED;
    return (rule.published() ? PUBLISHED : 0) | plan;
  }

  @Override
  public List<StoredRule> deserialize(List<StoredRule> reuse, DataInputView in) throws IOException {
    return deserialize(in);
  }

  @Override
  public void copy(DataInputView in, DataOutputView out) throws IOException {
    serialize(deserialize(in), out);
  }

  @Override
  public List<StoredRule> copy(List<StoredRule> from) {
    return List.copyOf(from);
  }

  @Override
  public List<StoredRule> copy(List<StoredRule> from, List<StoredRule> reuse) {
    return copy(from);
  }

  @Override
  public List<StoredRule> createInstance() {
    return List.of();
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
  public TypeSerializerSnapshot<List<StoredRule>> snapshotConfiguration() {
    return new Snapshot();
  }

  /** Names the serializer in savepoints. */
  public static final class Snapshot extends SimpleTypeSerializerSnapshot<List<StoredRule>> {
    public Snapshot() {
      super(() -> INSTANCE);
    }
  }
}
