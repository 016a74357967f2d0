package io.orderpulse.cep.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderpulse.cep.fact.Fact;
import io.orderpulse.cep.fact.KeyKind;
import io.orderpulse.cep.time.Clocked;
import io.orderpulse.events.Event;
import io.orderpulse.events.Origin;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.cep.nfa.ComputationState;
import org.apache.flink.cep.nfa.DeweyNumber;
import org.apache.flink.cep.nfa.NFAState;
import org.apache.flink.cep.nfa.sharedbuffer.EventId;
import org.apache.flink.cep.nfa.sharedbuffer.NodeId;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.junit.jupiter.api.Test;

/** Bytes of version 1: what reads them today must read them for ever. */
class StateFormatTest {

  private static final String FACT =
      "010400000000000003e80365310b776d732f71696e6770750b6f726465722e70616964034f31"
          + "04726177000000010000000000000002080000000107616d6f756e74030000000200000000000004e2";
  private static final String TURN =
      "0100000002" + FACT + FACT.replace("036531", "036532") + "0000000200000007ffffffff";
  private static final String CELL =
      "010123456789abcdef0000000205372e7331010000000000000000000003e805372e73300000"
          + "0002000000010000000000000000000003e800000000000003e8010000000000000000000003"
          + "e805372e7330000000000100000002ffffffffffffffffffffffffffffffff0000000000";

  private static Fact fact(String id, long time) {
    Event event =
        Event.of(
                id,
                "wms/qingpu",
                "order.paid",
                "O1",
                time,
                Map.of("amount", new BigDecimal("12.50")))
            .withOrigin(new Origin("raw", 1, 2));
    return new Fact(KeyKind.GLOBAL, "", event, null, null, false, Clocked.ON_TIME);
  }

  private static NfaCell cell() {
    EventId first = new EventId(0, 1_000);
    NFAState state =
        new NFAState(
            List.of(
                ComputationState.createStartState("7.s0", new DeweyNumber(2)),
                ComputationState.createState(
                    "7.s1",
                    new NodeId(first, "7.s0"),
                    new DeweyNumber(1).addStage(),
                    1_000,
                    1_000,
                    first)));
    return new NfaCell(0x0123456789abcdefL, state);
  }

  private static <T> String hex(TypeSerializer<T> serializer, T value) throws IOException {
    DataOutputSerializer out = new DataOutputSerializer(64);
    serializer.serialize(value, out);
    return HexFormat.of().formatHex(out.getCopyOfBuffer());
  }

  private static <T> T read(TypeSerializer<T> serializer, String hex) throws IOException {
    return serializer.deserialize(new DataInputDeserializer(HexFormat.of().parseHex(hex)));
  }

  @Test
  void factsInTheBuffer() throws IOException {
    assertThat(hex(BufferedFactSerializer.INSTANCE, fact("e1", 1_000))).isEqualTo(FACT);
    assertThat(read(BufferedFactSerializer.INSTANCE, FACT)).isEqualTo(fact("e1", 1_000));
  }

  @Test
  void turns() throws IOException {
    TurnSerializer serializer = new TurnSerializer(BufferedFactSerializer.INSTANCE);
    Turn turn = new Turn(List.of(fact("e1", 1_000), fact("e2", 1_000)), List.of(7, -1));
    assertThat(hex(serializer, turn)).isEqualTo(TURN);
    assertThat(read(serializer, TURN)).isEqualTo(turn);
  }

  @Test
  void runs() throws IOException {
    assertThat(hex(NfaCellSerializer.INSTANCE, cell())).isEqualTo(CELL);
    NfaCell read = read(NfaCellSerializer.INSTANCE, CELL);
    assertThat(read).isEqualTo(cell());
    assertThat(read.isIdle()).isFalse();
    NfaCell copy = NfaCellSerializer.INSTANCE.copy(read);
    copy.state().getPartialMatches().clear();
    assertThat(read).isEqualTo(cell());
  }

  @Test
  void whatANewerProgramWroteIsRefused() {
    assertThatThrownBy(() -> read(NfaCellSerializer.INSTANCE, "02" + CELL.substring(2)))
        .hasMessageContaining("version 2 is newer");
    TurnSerializer turns = new TurnSerializer(BufferedFactSerializer.INSTANCE);
    assertThatThrownBy(() -> read(turns, "02" + TURN.substring(2)))
        .hasMessageContaining("version 2 is newer");
  }
}
