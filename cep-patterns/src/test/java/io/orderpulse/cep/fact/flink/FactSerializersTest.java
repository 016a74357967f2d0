package io.orderpulse.cep.fact.flink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderpulse.cep.fact.Fact;
import io.orderpulse.cep.fact.KeyKind;
import io.orderpulse.cep.fact.OrderContext;
import io.orderpulse.cep.fact.Ranks;
import io.orderpulse.cep.fact.WaybillContext;
import io.orderpulse.cep.time.Clocked;
import io.orderpulse.events.Event;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.flink.api.common.serialization.SerializerConfigImpl;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The bytes of what lies in state. When a golden file differs the format has changed: raise the
 * version and keep the old file.
 */
class FactSerializersTest {

  private static final long PLACED = 1_771_000_000_123L;
  private static final long HOUR = 3_600_000;

  /** An order that is shipped, as there are many. */
  private static final OrderContext TYPICAL =
      OrderContext.builder("O20260211-000123")
          .revision(PLACED + 7)
          .at(Ranks.SHIPPED)
          .payment("prepaid")
          .channel("taobao-biz")
          .customerId("C000123")
          .tier("VIP")
          .creditGrade("A+")
          .warehouse("SHQP")
          .amountCny(new BigDecimal("6200.00"))
          .paidCny(new BigDecimal("6200.00"))
          .erpCny(new BigDecimal("6200.00"))
          .placed(PLACED)
          .due(PLACED + 24 * HOUR)
          .deliverBy(PLACED + 72 * HOUR)
          .addressKind("place")
          .addressKey("prod-1:" + "a1b2c3d4".repeat(8))
          .tags(List.of("加急"))
          .waybills(List.of("SF1234567890123"))
          .milestones(milestones("placed", "paid", "erp_created", "picking", "picked", "shipped"))
          .build();

  /** Every field has a value that is not the default. */
  private static final OrderContext FULL =
      TYPICAL
          .with()
          .terminal(true)
          .cancelled(true)
          .valid(false)
          .watched(false)
          .separateParcels(true)
          .crossBorder(true)
          .manualEntry(true)
          .lane("vip")
          .refundedCny(new BigDecimal("-0.5"))
          .postedCny(new BigDecimal("9".repeat(40) + ".5"))
          .creditOutcome("exception")
          .overdueDays(12L)
          .limitLeft(new BigDecimal("-30000"))
          .addressKind("platform-group")
          .recipientMask("李**")
          .quantities(Map.of("L1", 2L))
          .duplicateLines(List.of("L1"))
          .entryDiff(List.of("quantity", "sku"))
          .milestones(milestones("placed", "accepted", "returned", "a name of tomorrow"))
          .build();

  private static final WaybillContext WAYBILL =
      new WaybillContext("SF1234567890123", "SF", List.of("O1", "O2"), true, PLACED, "420112");

  private static final Fact FACT =
      new Fact(
          KeyKind.WAYBILL,
          "SF1234567890123",
          Event.of("e1", "wms", "wms.order.shipped", null, PLACED, Map.of("carrier", "SF")),
          FULL,
          WAYBILL,
          true,
          PLACED + HOUR);

  private static Map<String, Long> milestones(String... names) {
    Map<String, Long> times = new LinkedHashMap<>();
    for (String name : names) {
      times.put(name, PLACED + times.size() * HOUR);
    }
    return times;
  }

  static Stream<Object[]> golden() {
    return Stream.of(
        new Object[] {OrderContextSerializer.INSTANCE, FULL, "order-context.v2.bin"},
        new Object[] {WaybillContextSerializer.INSTANCE, WAYBILL, "waybill-context.v2.bin"},
        new Object[] {
          FactSerializer.INSTANCE, FACT, "fact.v1.order-context.v2.waybill-context.v2.bin"
        });
  }

  @ParameterizedTest
  @MethodSource("golden")
  <T> void bytesAreThoseOfEveryReleasedVersion(ValueSerializer<T> serializer, T value, String file)
      throws Exception {
    Path golden = Path.of("src/test/resources/golden", file);
    if (Boolean.getBoolean("golden.write")) {
      Files.write(golden, bytes(serializer, value));
    }
    byte[] released = Files.readAllBytes(golden);
    assertThat(bytes(serializer, value)).isEqualTo(released);
    assertThat(serializer.deserialize(new DataInputDeserializer(released))).isEqualTo(value);
  }

  @Test
  void aParcelThatAnEarlierVersionWroteIsReadWithoutItsRegion() throws Exception {
    WaybillContext earlier =
        new WaybillContext("SF1234567890123", "SF", List.of("O1", "O2"), true, PLACED, null);
    assertThat(golden(WaybillContextSerializer.INSTANCE, "waybill-context.v1.bin"))
        .isEqualTo(earlier);
    assertThat(golden(FactSerializer.INSTANCE, "fact.v1.bin").waybill()).isEqualTo(earlier);
  }

  @Test
  void anOrderThatAnEarlierVersionWroteIsReadWithoutItsRecipient() throws Exception {
    OrderContext earlier = FULL.with().recipientMask(null).build();
    assertThat(golden(OrderContextSerializer.INSTANCE, "order-context.v1.bin")).isEqualTo(earlier);
    assertThat(golden(FactSerializer.INSTANCE, "fact.v1.waybill-context.v2.bin").order())
        .isEqualTo(earlier);
  }

  private static <T> T golden(ValueSerializer<T> serializer, String file) throws IOException {
    byte[] released = Files.readAllBytes(Path.of("src/test/resources/golden", file));
    return serializer.deserialize(new DataInputDeserializer(released));
  }

  @Test
  void aTypicalOrderTakesAtMost256Bytes() throws Exception {
    assertThat(bytes(OrderContextSerializer.INSTANCE, TYPICAL)).hasSizeLessThanOrEqualTo(256);
  }

  @Test
  void aBuilderKeepsEveryField() {
    assertThat(FULL.with().build()).isEqualTo(FULL);
    assertThat(FULL.saysTheSameAs(FULL.with().revision(1).build())).isTrue();
    assertThat(FULL.saysTheSameAs(FULL.with().lane("normal").build())).isFalse();
    assertThat(TYPICAL.notValid()).isEqualTo(TYPICAL.with().valid(false).build());
    assertThat(TYPICAL.reached("paid")).isEqualTo(PLACED + HOUR);
  }

  @Test
  void whatIsUnknownStaysUnknown() throws Exception {
    OrderContext bare = OrderContext.builder("O1").build();
    assertThat(roundTrip(OrderContextSerializer.INSTANCE, bare)).isEqualTo(bare);
    Fact fact = new Fact(KeyKind.GLOBAL, "all", FACT.event(), null, null, false, Clocked.ON_TIME);
    assertThat(roundTrip(FactSerializer.INSTANCE, fact)).isEqualTo(fact);
    assertThat(roundTrip(OrderContextSerializer.INSTANCE, TYPICAL)).isEqualTo(TYPICAL);
  }

  @ParameterizedTest
  @MethodSource("golden")
  <T> void flinkChoosesItAndNeedsNoCopies(ValueSerializer<T> serializer, T value, String file)
      throws Exception {
    SerializerConfigImpl config = new SerializerConfigImpl();
    config.setGenericTypes(false);
    TypeSerializer<?> chosen = TypeInformation.of(value.getClass()).createSerializer(config);
    assertThat(chosen).isSameAs(serializer);
    assertThat(serializer.isImmutableType()).isTrue();
    assertThat(serializer.copy(value)).isSameAs(value);
    DataOutputSerializer out = new DataOutputSerializer(64);
    serializer.copy(new DataInputDeserializer(bytes(serializer, value)), out);
    assertThat(out.getCopyOfBuffer()).as(file).isEqualTo(bytes(serializer, value));
  }

  @ParameterizedTest
  @MethodSource("golden")
  <T> void itsSnapshotIsRestoredAsCompatible(ValueSerializer<T> serializer, T value, String file)
      throws Exception {
    TypeSerializerSnapshot<T> written = serializer.snapshotConfiguration();
    DataOutputSerializer out = new DataOutputSerializer(64);
    TypeSerializerSnapshot.writeVersionedSnapshot(out, written);
    TypeSerializerSnapshot<T> restored =
        TypeSerializerSnapshot.readVersionedSnapshot(
            new DataInputDeserializer(out.getCopyOfBuffer()), getClass().getClassLoader());
    assertThat(written.resolveSchemaCompatibility(restored).isCompatibleAsIs()).as(file).isTrue();
    assertThat(restored.restoreSerializer()).isSameAs(serializer).isNotNull();
    assertThat(value).isNotNull();
  }

  @Test
  void aVersionFromTheFutureIsRefused() {
    assertThatThrownBy(
            () ->
                OrderContextSerializer.INSTANCE.deserialize(
                    new DataInputDeserializer(new byte[] {9, 0})))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("order context format version 9");
  }

  @Test
  void everyKindHasALetterOfItsOwn() {
    Set<Character> letters = new HashSet<>();
    for (KeyKind kind : KeyKind.values()) {
      assertThat(letters.add(kind.letter())).as(kind.wire()).isTrue();
      assertThat(KeyKind.of(kind.letter())).isSameAs(kind);
    }
    assertThat(FACT.routingKey()).isEqualTo("wSF1234567890123");
  }

  @Test
  void numbersKeepTheirValue() throws Exception {
    for (long n : new long[] {0, -1, 63, 64, -64, Long.MAX_VALUE, Long.MIN_VALUE, PLACED}) {
      DataOutputSerializer out = new DataOutputSerializer(16);
      Compact.number(n, out);
      assertThat(Compact.number(new DataInputDeserializer(out.getCopyOfBuffer()))).isEqualTo(n);
    }
  }

  private static <T> byte[] bytes(TypeSerializer<T> serializer, T value) throws IOException {
    DataOutputSerializer out = new DataOutputSerializer(256);
    serializer.serialize(value, out);
    return out.getCopyOfBuffer();
  }

  private static <T> T roundTrip(TypeSerializer<T> serializer, T value) throws IOException {
    DataInputDeserializer in = new DataInputDeserializer(bytes(serializer, value));
    T back = serializer.deserialize(in);
    assertThat(in.available()).isZero();
    return back;
  }
}
