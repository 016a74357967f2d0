package io.orderpulse.cep.pattern;

import io.orderpulse.cep.fact.Fact;
import org.apache.flink.api.common.typeutils.CompositeTypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.TypeSerializer;

/** Keeps the configuration of the facts' serializer, whose format may grow fields. */
public final class TurnSerializerSnapshot
    extends CompositeTypeSerializerSnapshot<Turn, TurnSerializer> {

  private static final int VERSION = 1;

  /** For reading. */
  public TurnSerializerSnapshot() {}

  TurnSerializerSnapshot(TurnSerializer serializer) {
    super(serializer);
  }

  @Override
  protected int getCurrentOuterSnapshotVersion() {
    return VERSION;
  }

  @Override
  protected TypeSerializer<?>[] getNestedSerializers(TurnSerializer outer) {
    return new TypeSerializer<?>[] {outer.facts()};
  }

  @Override
  @SuppressWarnings("unchecked") // the only nested serializer is that of facts
  protected TurnSerializer createOuterSerializerWithNestedSerializers(TypeSerializer<?>[] nested) {
    return new TurnSerializer((TypeSerializer<Fact>) nested[0]);
  }
}
