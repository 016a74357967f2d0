package io.orderpulse.jobs.health;

import static io.orderpulse.jobs.health.testing.Events.at;
import static io.orderpulse.jobs.health.testing.Events.event;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderpulse.cep.fact.WaybillContext;
import io.orderpulse.cep.fact.flink.ValueSerializer;
import io.orderpulse.cep.time.Clocked;
import io.orderpulse.events.Event;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.flink.api.common.serialization.SerializerConfigImpl;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Events wait in state. When a golden file differs: raise the version and keep the old file. */
class EventSerializersTest {

  private static final Event SHIPPED =
      event("e1", "wms.order.shipped", at("PT1H"), "waybill_no", "W1");
  private static final WaybillContext PARCEL = new WaybillContext("W1", "SF", List.of("O1"), false);

  private static final OrderEvent ORDER_EVENT =
      new OrderEvent("O1", SHIPPED, List.of(SHIPPED), PARCEL, SHIPPED, at("PT2H"));

  static Stream<Object[]> golden() {
    return Stream.of(
        new Object[] {
          SeenEventSerializer.INSTANCE, new SeenEvent(SHIPPED, at("PT2H")), "seen-event.v1.bin"
        },
        new Object[] {
          OrderEventSerializer.INSTANCE, ORDER_EVENT, "order-event.v1.waybill-context.v2.bin"
        });
  }

  static Stream<Object[]> onTime() {
    return Stream.of(
        new Object[] {SeenEventSerializer.INSTANCE, new SeenEvent(SHIPPED, Clocked.ON_TIME)},
        new Object[] {
          OrderEventSerializer.INSTANCE,
          new OrderEvent("O1", SHIPPED, List.of(), null, null, Clocked.ON_TIME)
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
  void aParcelThatAnEarlierVersionWroteIsRead() throws Exception {
    byte[] released = Files.readAllBytes(Path.of("src/test/resources/golden/order-event.v1.bin"));
    assertThat(OrderEventSerializer.INSTANCE.deserialize(new DataInputDeserializer(released)))
        .isEqualTo(ORDER_EVENT);
  }

  @ParameterizedTest
  @MethodSource("onTime")
  <T> void flinkChoosesItAndNothingIsLost(ValueSerializer<T> serializer, T value) throws Exception {
    SerializerConfigImpl config = new SerializerConfigImpl();
    config.setGenericTypes(false);
    assertThat(TypeInformation.of(value.getClass()).createSerializer(config)).isSameAs(serializer);
    DataInputDeserializer in = new DataInputDeserializer(bytes(serializer, value));
    assertThat(serializer.deserialize(in)).isEqualTo(value);
    assertThat(in.available()).isZero();
  }

  private static <T> byte[] bytes(ValueSerializer<T> serializer, T value) throws Exception {
    DataOutputSerializer out = new DataOutputSerializer(256);
    serializer.serialize(value, out);
    return out.getCopyOfBuffer();
  }
}
