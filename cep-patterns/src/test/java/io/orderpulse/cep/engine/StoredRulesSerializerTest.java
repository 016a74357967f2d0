package io.orderpulse.cep.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.util.List;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.junit.jupiter.api.Test;

/** Rules in state are read as they were written, by this version or the one before. */
class StoredRulesSerializerTest {

  private static final RuleChange CHANGE = new RuleChange("r", 3, "hash", 1_000, "content");

  @Test
  void nothingIsLost() throws Exception {
    List<StoredRule> rules =
        List.of(
            new StoredRule(CHANGE, true, true),
            new StoredRule(CHANGE, false, false),
            new StoredRule(CHANGE, true));
    DataOutputSerializer out = new DataOutputSerializer(64);
    StoredRulesSerializer.INSTANCE.serialize(rules, out);
    assertThat(read(out)).isEqualTo(rules);
  }

  @Test
  void formatOneKnewNoPlans() throws Exception {
    DataOutputSerializer out = new DataOutputSerializer(64);
    out.writeByte(1);
    out.writeInt(2);
    out.writeBoolean(true);
    RuleChangeSerializer.INSTANCE.serialize(CHANGE, out);
    out.writeBoolean(false);
    RuleChangeSerializer.INSTANCE.serialize(CHANGE, out);
    assertThat(read(out))
        .containsExactly(new StoredRule(CHANGE, true), new StoredRule(CHANGE, false));
  }

  @Test
  void aFormatOfTheFutureIsRefused() throws Exception {
    DataOutputSerializer out = new DataOutputSerializer(64);
    out.writeByte(9);
    assertThatIOException()
        .isThrownBy(() -> read(out))
        .withMessage("stored rules are of format 9; this job knows 1 to 2");
  }

  private static List<StoredRule> read(DataOutputSerializer out) throws Exception {
    return StoredRulesSerializer.INSTANCE.deserialize(
        new DataInputDeserializer(out.getCopyOfBuffer()));
  }
}
