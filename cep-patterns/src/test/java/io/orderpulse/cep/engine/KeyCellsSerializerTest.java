package io.orderpulse.cep.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderpulse.cep.fact.Fact;
import io.orderpulse.cep.fact.KeyKind;
import io.orderpulse.cep.fact.OrderContext;
import io.orderpulse.cep.judge.Mark;
import io.orderpulse.cep.judge.Note;
import io.orderpulse.cep.judge.Noted;
import io.orderpulse.cep.judge.Table;
import io.orderpulse.cep.roster.Roster;
import io.orderpulse.cep.roster.RosterLayout;
import io.orderpulse.cep.roster.RosterMove;
import io.orderpulse.cep.roster.RosterPlan;
import io.orderpulse.cep.rule.Rule;
import io.orderpulse.cep.template.Templates;
import io.orderpulse.cep.template.expect.Expect;
import io.orderpulse.cep.template.expect.ExpectTerms;
import io.orderpulse.cep.time.Clocked;
import io.orderpulse.events.Event;
import io.orderpulse.events.Origin;
import java.io.IOException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.junit.jupiter.api.Test;

/** The form of the rules' state: written today, read by every later version. */
class KeyCellsSerializerTest {

  /** What version 1 wrote of {@link #cells}; never to be changed. */
  private static final String GOLDEN_V1 =
      "010000019c57e129a01d020201000b776d732f71696e677075026121bfee6d014206df0701044f31"
          + "18048c01000e7368697070656400000000000000000000000000000000000e756e6b6e6f776e0100"
          + "000000000004020201044f3118048c01000e73686970706564000000000000000000000000000000"
          + "00000e756e6b6e6f776e010000000000000101000b776d732f71696e677075026221d7e66d014206"
          + "df07000200048ac3c7b401010c0004000402160107000000030106706c6163650103e6d601c9d801"
          + "0200000000000000070000000c0101060000";

  private static Fact fact(String id, long time, long seenAt, OrderContext order) {
    Event event =
        Event.of(id, "wms/qingpu", "wms.order.shipped", null, time, Map.of())
            .withOrigin(new Origin("orderpulse.in.wms", 3, 991));
    return new Fact(KeyKind.ORDER, "O1", event, order, null, order != null, seenAt);
  }

  private static KeyCells cells() {
    Rule rule = ExpectRules.expect("r", 1, Expect.Start.FIRST, true, 72);
    RuleVersion version =
        new RuleVersion(
            EngineHarness.initial(rule), rule, Long.MIN_VALUE, Templates.of("expect"), true);
    OrderContext order = OrderContext.builder("O1").revision(2).rank(70).stage("shipped").build();
    Mark mark = Mark.of(fact("a", 1_771_000_000_000L, Clocked.ON_TIME, order));
    Mark late = Mark.of(fact("b", 1_771_000_000_500L, 1_771_000_900_000L, null));
    Slot slot = new Slot(version.code, version.kind, 3, version.table.fresh());
    slot.add(new Noted(mark, Note.of(1)));
    slot.add(new Noted(late, new Note(5, List.of("place", "武汉", 7L))));
    Slot quiet = new Slot(12, version.kind, 1, version.table.fresh());
    quiet.next = Table.NEVER;
    KeyCells cells = new KeyCells();
    cells.add(slot);
    cells.add(quiet);
    cells.context = mark;
    cells.addContext(mark);
    cells.touched = 1_771_000_900_000L;
    cells.timer = 1_771_000_900_001L;
    return cells;
  }

  private static byte[] write(KeyCells cells) throws IOException {
    DataOutputSerializer out = new DataOutputSerializer(64);
    KeyCellsSerializer.INSTANCE.serialize(cells, out);
    return out.getCopyOfBuffer();
  }

  private static KeyCells read(byte[] bytes) throws IOException {
    return KeyCellsSerializer.INSTANCE.deserialize(new DataInputDeserializer(bytes));
  }

  /** The id of the order, behind the version of the form of orders, which has its own golden. */
  private static final String ORDER_O1 = "044f31";

  /** What version 2 adds at the end; never to be changed. */
  private static final String GOLDEN_ROSTER =
      "82a803048ffe6d0e020201000b776d732f71696e677075026321c7e36d014206df07040204020402000004";

  private static KeyCells withRoster() {
    KeyCells cells = cells();
    RosterLayout layout = RosterLayout.of(new int[] {7, -3, 12});
    List<RosterPlan.Span> spans =
        Arrays.stream(layout.codes())
            .mapToObj(code -> new RosterPlan.Span(code, Long.MIN_VALUE, Long.MAX_VALUE, null))
            .toList();
    Roster roster = new RosterPlan(spans, Long.MIN_VALUE, null).fresh(1_770_999_999_000L);
    Mark start = Mark.of(fact("c", 1_771_000_000_700L, Clocked.ON_TIME, null));
    RosterMove.take(roster, 0, new ExpectTerms.Share(true, true, null, false, 0));
    RosterMove.take(roster, 1, new ExpectTerms.Share(true, false, start.evidence(), false, 0));
    RosterMove.take(roster, 2, new ExpectTerms.Share(true, false, start.evidence(), true, 1));
    RosterMove.take(roster, 1, cells.context, false, true);
    cells.roster = roster;
    return cells;
  }

  @Test
  void theFormIsThatOfVersion2() throws IOException {
    String written = HexFormat.of().formatHex(write(cells()));
    assertThat(written)
        .isEqualTo("02" + GOLDEN_V1.substring(2).replace("01" + ORDER_O1, "02" + ORDER_O1));
    String more = HexFormat.of().formatHex(write(withRoster()));
    assertThat(more.substring(written.length())).isEqualTo(GOLDEN_ROSTER);
  }

  @Test
  void aRosterIsReadAgain() throws IOException {
    KeyCells read = read(write(withRoster()));
    assertThat(write(read)).isEqualTo(write(withRoster()));
    assertThat(read.roster.marks().get(0)).as("shared").isSameAs(read.contexts.get(0));
    KeyCells copy = KeyCellsSerializer.INSTANCE.copy(read);
    RosterMove.take(copy.roster, 0, new ExpectTerms.Share(true, false, null, true, 0));
    assertThat(write(read)).isEqualTo(write(withRoster()));
  }

  /** As of a key that all orders share, while the clock has not passed them yet. */
  @Test
  void manyFactsThatWaitAreReadAgain() throws IOException {
    KeyCells cells = cells();
    Slot slot = cells.slot(0);
    for (int i = 0; i < 50_000; i++) {
      Mark mark = Mark.of(fact("many" + i, 1_771_000_001_000L + i, Clocked.ON_TIME, null));
      slot.add(new Noted(mark, Note.of(1)));
      cells.slot(1).add(new Noted(mark, Note.of(2)));
    }
    KeyCells read = read(write(cells));
    assertThat(read.slot(0).pending).isEqualTo(slot.pending);
    assertThat(read.slot(1).pending.get(49_999).mark())
        .as("shared")
        .isSameAs(read.slot(0).pending.get(50_000).mark()); // behind it, the one that came late
    assertThat(write(read)).isEqualTo(write(cells));
  }

  @Test
  void whatWasWrittenIsReadAgain() throws IOException {
    KeyCells read = read(HexFormat.of().parseHex(GOLDEN_V1));
    assertThat(write(read)).isEqualTo(write(cells()));
    assertThat(read.size()).isEqualTo(2);
    assertThat(read.next(read.place(12, 0))).isEqualTo(Table.NEVER);
    assertThat(read.context).isEqualTo(cells().context);
    Slot slot = read.slot(1 - read.place(12, 0));
    assertThat(slot.pending).isEqualTo(cells().slot(1 - cells().place(12, 0)).pending);
    assertThat(slot.pending.get(0).mark()).as("shared").isSameAs(read.contexts.get(0));
  }

  @Test
  void aCopySharesNothingThatChanges() throws IOException {
    KeyCells original = cells();
    KeyCells copy = KeyCellsSerializer.INSTANCE.copy(original);
    assertThat(write(copy)).isEqualTo(write(original));
    copy.slot(0).judged(copy.slot(0).pending.size());
    copy.contexts.clear();
    copy.remove(1);
    assertThat(write(original)).isEqualTo(write(cells()));
  }

  @Test
  void aNewerFormIsRefusedInWords() throws IOException {
    byte[] bytes = write(cells());
    bytes[0] = 9;
    assertThatThrownBy(() -> read(bytes)).isInstanceOf(IOException.class).hasMessageContaining("9");
  }

  @Test
  void wordsKeepTheirPlaces() {
    assertThat(Words.all()).hasSize(73).doesNotHaveDuplicates();
    assertThat(Words.place("order.placed")).isZero();
    assertThat(Words.place("signoff.read")).isEqualTo(61);
    assertThat(Words.place("orderpulse.in.message")).isEqualTo(72);
  }
}
