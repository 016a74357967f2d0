package io.orderpulse.events.flink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderpulse.events.Event;
import io.orderpulse.events.Origin;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.apache.flink.types.PojoTestUtils;
import org.junit.jupiter.api.Test;

class EventSerializerTest {

  /** Every kind of value that data can hold; sorted, so that its bytes are always the same. */
  static final Event GOLDEN =
      new Event(
          "wms-88213",
          "wms/qingpu",
          "wms.order.shipped",
          "O20260211-000123",
          1_771_034_400_123L,
          new TreeMap<>(
              Map.of(
                  "order_id",
                  "O20260211-000123",
                  "place",
                  "武汉😀",
                  "quantity",
                  Long.MIN_VALUE,
                  "amount",
                  new BigDecimal("6200.00"),
                  "huge",
                  new BigDecimal("9".repeat(40) + ".5"),
                  "full",
                  true,
                  "test",
                  false,
                  "lines",
                  List.of(Map.of("sku", "BP-1042"), Map.of()),
                  "tags",
                  List.of())),
          new Origin("orderpulse.in.wms", 3, 991),
          true,
          true);

  /** A record type with an event in a field, as operators pass them on. */
  public record Judged(Event event, String verdict) {}

  private static final Path VERSION_1 = Path.of("src/test/resources/golden/event.v1.bin");

  @Test
  void shouldStillReadVersion1() throws Exception {
    byte[] bytes = Files.readAllBytes(VERSION_1);
    assertThat(EventSerializer.INSTANCE.deserialize(new DataInputDeserializer(bytes)))
        .isEqualTo(GOLDEN);
  }

  /** When this fails the format has changed: raise the version and keep the old file. */
  @Test
  void shouldWriteVersion1AsEver() throws Exception {
    assertThat(Wire.bytes(EventSerializer.INSTANCE, GOLDEN))
        .isEqualTo(Files.readAllBytes(VERSION_1));
  }

  @Test
  void shouldShareWhatEveryEventSays() throws Exception {
    Event one = Wire.roundTrip(EventSerializer.INSTANCE, GOLDEN);
    Event another = Wire.roundTrip(EventSerializer.INSTANCE, GOLDEN);
    assertThat(another).isEqualTo(one).isNotSameAs(one);
    assertThat(another.type()).isSameAs(one.type());
    assertThat(another.source()).isSameAs(one.source());
    assertThat(another.origin().topic()).isSameAs(one.origin().topic());
  }

  /** Two texts may want one place; each must still come out as itself. */
  @Test
  void shouldNeverTakeOneTextForAnother() {
    for (int i = 0; i < 20_000; i++) {
      String text = "feed/" + i % 5_000;
      assertThat(SharedTexts.of(text)).isEqualTo(text);
    }
  }

  @Test
  void shouldKeepAbsentSubjectAndOriginAbsent() throws Exception {
    Event bare = Event.of("1", "s", "t", null, -1, Map.of());
    assertThat(Wire.roundTrip(EventSerializer.INSTANCE, bare)).isEqualTo(bare);
  }

  @Test
  void shouldCopyBetweenViews() throws Exception {
    DataOutputSerializer out = new DataOutputSerializer(64);
    byte[] bytes = Wire.bytes(EventSerializer.INSTANCE, GOLDEN);
    EventSerializer.INSTANCE.copy(new DataInputDeserializer(bytes), out);
    assertThat(out.getCopyOfBuffer()).isEqualTo(bytes);
  }

  @Test
  void shouldRefuseAVersionItDoesNotKnow() {
    assertThatThrownBy(
            () ->
                EventSerializer.INSTANCE.deserialize(new DataInputDeserializer(new byte[] {9, 0})))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("version 9");
  }

  @Test
  void shouldRefuseToWriteWhatATreeDoesNotHold() {
    Event odd = Event.of("1", "s", "t", null, 0, Map.of("n", 1.5d));
    assertThatThrownBy(() -> Wire.bytes(EventSerializer.INSTANCE, odd))
        .hasMessageContaining("java.lang.Double");
  }

  @Test
  void shouldBeTheSerializerOfAnEventInARecordField() throws Exception {
    PojoTestUtils.assertSerializedAsPojoWithoutKryo(Judged.class);
    TypeSerializer<Judged> serializer = Wire.serializer(Judged.class);
    Judged judged = new Judged(GOLDEN, "late");
    assertThat(Wire.roundTrip(serializer, judged)).isEqualTo(judged);
    assertThat(Wire.serializer(Event.class)).isSameAs(EventSerializer.INSTANCE);
  }

  @Test
  void shouldRestoreItsSnapshotAsCompatible() throws Exception {
    TypeSerializerSnapshot<Event> written = EventSerializer.INSTANCE.snapshotConfiguration();
    DataOutputSerializer out = new DataOutputSerializer(64);
    TypeSerializerSnapshot.writeVersionedSnapshot(out, written);
    TypeSerializerSnapshot<Event> restored =
        TypeSerializerSnapshot.readVersionedSnapshot(
            new DataInputDeserializer(out.getCopyOfBuffer()), getClass().getClassLoader());
    assertThat(written.resolveSchemaCompatibility(restored).isCompatibleAsIs()).isTrue();
    assertThat(restored.restoreSerializer()).isSameAs(EventSerializer.INSTANCE);
  }
}
