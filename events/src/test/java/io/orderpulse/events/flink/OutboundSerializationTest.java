package io.orderpulse.events.flink;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderpulse.events.RandomRecords;
import io.orderpulse.events.record.Outbound;
import io.orderpulse.events.schema.OutboundType;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.flink.types.PojoTestUtils;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OutboundSerializationTest {

  @ParameterizedTest
  @EnumSource
  void shouldBeAPojoWithoutKryo(OutboundType type) {
    PojoTestUtils.assertSerializedAsPojoWithoutKryo(type.shape());
  }

  @Property(seed = "1", tries = 200)
  void shouldComeBackEqual(@ForAll OutboundType type, @ForAll long seed) throws Exception {
    check(type.shape(), seed);
  }

  private static <T extends Outbound> void check(Class<T> shape, long seed) throws Exception {
    T record = new RandomRecords(seed).next(shape);
    assertThat(Wire.roundTrip(Wire.serializer(shape), record)).isEqualTo(record);
  }
}
