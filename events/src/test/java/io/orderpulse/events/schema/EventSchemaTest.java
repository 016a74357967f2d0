package io.orderpulse.events.schema;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.networknt.schema.ValidationMessage;
import io.orderpulse.events.Event;
import io.orderpulse.events.GoldenFiles;
import io.orderpulse.events.RandomRecords;
import io.orderpulse.events.json.EventReader;
import io.orderpulse.events.json.EventWriter;
import io.orderpulse.events.json.MalformedEventException;
import io.orderpulse.events.type.EventData;
import io.orderpulse.events.type.EventType;
import io.orderpulse.events.type.EventTypes;
import io.orderpulse.events.type.EventValidator;
import io.orderpulse.events.type.Tolerated;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class EventSchemaTest {

  @Provide
  Arbitrary<EventType> types() {
    return Arbitraries.of(List.copyOf(EventTypes.all()));
  }

  @Property(seed = "1", tries = 1_000)
  void shouldAcceptWhatTheWriterWrites(@ForAll("types") EventType type, @ForAll long seed)
      throws Exception {
    Event event = random(type, seed);
    byte[] json = new EventWriter().write(event);
    Event back = new EventReader().read(json);
    assertThat(complaints(type, back)).isEmpty();
    assertThat(back).isEqualTo(event);
    assertThatCode(() -> EventValidator.validate(type, back.data())).doesNotThrowAnyException();
    assertThat(Tolerated.unknownFields(type, back.data())).isEmpty();
  }

  @Property(seed = "1", tries = 3_000)
  void shouldRefuseExactlyWhatTheValidatorRefuses(
      @ForAll("types") EventType type, @ForAll long seed) throws Exception {
    Event event = random(type, seed);
    Mutation mutation = Mutation.random(type, event.data(), seed);
    Event mutant = new EventReader().read(new EventWriter().write(event.withData(mutation.data())));
    boolean refused = refuses(type, mutant.data());
    assertThat(!complaints(type, mutant).isEmpty()).as(mutation.what()).isEqualTo(refused);
    assertThat(refused).as(mutation.what()).isEqualTo(mutation.harmful());
  }

  @Test
  void shouldAcceptTheGoldenFiles() throws Exception {
    for (EventType type : EventTypes.all()) {
      byte[] json = GoldenFiles.bytes(type.name());
      assertThat(PublishedSchemas.complaints(path(type), json)).as(type.name()).isEmpty();
    }
    byte[] clean = GoldenFiles.bytes("clean-event");
    assertThat(PublishedSchemas.complaints(Schemas.cleanPath("order.placed"), clean)).isEmpty();
    assertThat(PublishedSchemas.complaints(Schemas.ANY_CLEAN, clean)).isEmpty();
    assertThat(PublishedSchemas.complaints(Schemas.ANY_RAW, clean)).isEmpty();
  }

  @Test
  void shouldTolerateNewFieldsNewValuesAndNulls() throws Exception {
    EventType type = EventTypes.find("logistics.scanned");
    String json =
        """
        {"specversion":"1.0","id":"1","source":"s","type":"logistics.scanned",\
        "time":"2026-02-14T10:00:00+08:00","data":{"waybill_no":"W1","status":"held","place":null,\
        "colour":"red"}}""";
    Event event = new EventReader().read(json.getBytes(UTF_8));
    assertThat(PublishedSchemas.complaints(path(type), json.getBytes(UTF_8))).isEmpty();
    assertThat(refuses(type, event.data())).isFalse();
    assertThat(Tolerated.unknownFields(type, event.data())).containsExactly("data.colour");
    assertThat(Tolerated.unknownValues(type, event.data())).containsExactly("data.status");
  }

  private static Event random(EventType type, long seed) {
    Map<String, Object> data = EventData.toMap(new RandomRecords(seed).next(type.shape()));
    return Event.of("id-1", "source/1", type.name(), null, 1_771_034_400_123L, data);
  }

  private static boolean refuses(EventType type, Map<String, Object> data) {
    try {
      EventValidator.validate(type, data);
      return false;
    } catch (MalformedEventException e) {
      return true;
    }
  }

  private static Set<ValidationMessage> complaints(EventType type, Event event) throws Exception {
    return PublishedSchemas.complaints(path(type), new EventWriter().write(event));
  }

  private static String path(EventType type) {
    return type.derived() ? Schemas.cleanPath(type.name()) : Schemas.rawPath(type.name());
  }
}
