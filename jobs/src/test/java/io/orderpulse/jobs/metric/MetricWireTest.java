package io.orderpulse.jobs.metric;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HexFormat;
import java.util.TreeMap;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.junit.jupiter.api.Test;

/** Bytes of version 1: what lies in savepoints must be read for ever. */
class MetricWireTest {

  private static final Delta DELTA =
      Delta.of(
              MetricId.OVERSOLD_CNY,
              1_771_041_600_000L,
              new BigDecimal("-0.10"),
              BigDecimal.ONE,
              "channel",
              "",
              "warehouse",
              "SHQP")
          .in(2208);

  private static final Cell CELL =
      new Cell(
          new BigDecimal("12.5"),
          null,
          new TreeMap<>(java.util.Map.of(0L, 3L, 2208L, 1L)),
          4,
          true);

  private static <T> void check(TypeSerializer<T> serializer, T value, String hex)
      throws Exception {
    DataOutputSerializer out = new DataOutputSerializer(64);
    serializer.serialize(value, out);
    assertThat(HexFormat.of().formatHex(out.getCopyOfBuffer())).isEqualTo(hex);
    byte[] golden = HexFormat.of().parseHex(hex);
    assertThat(serializer.deserialize(new DataInputDeserializer(golden))).isEqualTo(value);
  }

  @Test
  void aDeltaKeepsItsBytes() throws Exception {
    check(
        DeltaSerializer.INSTANCE,
        DELTA,
        "01186f766572736f6c645f636e79041277617265686f7573650853485150"
            + "80c8f1a48b6778010413010002"
            + "01c02202");
  }

  @Test
  void aWindowKeepsItsBytes() throws Exception {
    check(CellSerializer.INSTANCE, CELL, "010102fa0100040006c0220208" + "01");
  }
}
