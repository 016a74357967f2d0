package io.orderpulse.events;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderpulse.events.json.EventReader;
import io.orderpulse.events.json.EventWriter;
import io.orderpulse.events.json.RecordWriter;
import io.orderpulse.events.schema.OutboundType;
import io.orderpulse.events.type.EventType;
import io.orderpulse.events.type.EventTypes;
import io.orderpulse.events.type.EventValidator;
import io.orderpulse.events.type.Tolerated;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The golden files are the contract of version 1: what reads them today must read them for ever.
 */
class GoldenTest {

  static Stream<String> eventTypes() {
    return EventTypes.all().stream().map(EventType::name);
  }

  @ParameterizedTest
  @MethodSource("eventTypes")
  void shouldWriteBackTheSameBytesForEveryEventType(String name) throws Exception {
    Event event = new EventReader().read(GoldenFiles.bytes(name));
    EventType type = EventTypes.find(name);
    assertThat(event.type()).isEqualTo(name);
    EventValidator.validate(type, event.data());
    assertThat(Tolerated.unknownFields(type, event.data())).isEmpty();
    assertThat(Tolerated.unknownValues(type, event.data())).isEmpty();
    assertThat(new EventWriter().write(event)).asString().isEqualTo(GoldenFiles.text(name));
  }

  @Test
  void shouldWriteBackTheSameBytesOfAnEventBehindTheBorder() throws Exception {
    Event event = new EventReader().read(GoldenFiles.bytes("clean-event"));
    assertThat(event.origin()).isEqualTo(new Origin("orderpulse.in.channel", 3, 991));
    assertThat(event.late()).isTrue();
    assertThat(event.batch()).isTrue();
    assertThat(new EventWriter().write(event))
        .asString()
        .isEqualTo(GoldenFiles.text("clean-event"));
  }

  @ParameterizedTest
  @EnumSource
  void shouldWriteBackTheSameBytesForEveryOutboundRecord(OutboundType type) throws Exception {
    byte[] golden = GoldenFiles.bytes(type.wireName());
    assertThat(new RecordWriter().write(RecordWriter.readData(golden, type.shape())))
        .asString()
        .isEqualTo(GoldenFiles.text(type.wireName()));
  }

  @Test
  void shouldHaveOneGoldenFileForEachTypeAndNoOther() throws Exception {
    Set<String> wanted = new TreeSet<>(eventTypes().toList());
    Arrays.stream(OutboundType.values()).map(OutboundType::wireName).forEach(wanted::add);
    wanted.add("clean-event");
    assertThat(GoldenFiles.names()).containsExactlyInAnyOrderElementsOf(wanted);
  }
}
