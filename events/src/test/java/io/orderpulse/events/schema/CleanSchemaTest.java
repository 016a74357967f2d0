package io.orderpulse.events.schema;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderpulse.events.Event;
import io.orderpulse.events.Origin;
import io.orderpulse.events.RandomRecords;
import io.orderpulse.events.json.EventWriter;
import io.orderpulse.events.type.EventData;
import io.orderpulse.events.type.EventType;
import io.orderpulse.events.type.EventTypes;
import io.orderpulse.events.type.Field;
import io.orderpulse.events.type.Personal;
import io.orderpulse.events.type.PersonalFields;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class CleanSchemaTest {

  @Provide
  Arbitrary<EventType> forwarded() {
    return Arbitraries.of(EventTypes.all().stream().filter(EventType::forwarded).toList());
  }

  @Property(seed = "1", tries = 500)
  void shouldAcceptEventsBehindTheBorderAndRefuseAnythingPersonal(
      @ForAll("forwarded") EventType type, @ForAll long seed) throws Exception {
    Map<String, Object> raw = EventData.toMap(new RandomRecords(seed).next(type.shape()));
    assertThat(accepts(type, clean(type.fields(), raw))).isTrue();
    boolean personal = !PersonalFields.of(type, raw).isEmpty();
    assertThat(accepts(type, raw)).isEqualTo(!personal);
  }

  private static boolean accepts(EventType type, Map<String, Object> data) throws Exception {
    Event event =
        new Event("1", "s", type.name(), "x", 0, data, new Origin("t", 0, 1), true, false);
    byte[] json = new EventWriter().write(event);
    return PublishedSchemas.complaints(Schemas.cleanPath(type.name()), json).isEmpty();
  }

  /** The border in its simplest form: every key and mask is the same. */
  private static Map<String, Object> clean(List<Field> fields, Map<?, ?> raw) {
    Map<String, Object> clean = new LinkedHashMap<>();
    for (Field field : fields) {
      Object value = raw.get(field.name());
      Field left = field.clean();
      if (value != null && left != null) {
        clean.put(left.name(), cleanValue(field, value));
      }
    }
    return clean;
  }

  private static Object cleanValue(Field field, Object value) {
    if (field.personal() != null) {
      return field.personal() == Personal.Kind.ADDRESS ? Map.of("kind", "unknown") : "k1.00";
    } else if (field.children().isEmpty()) {
      return value;
    } else if (value instanceof List<?> list) {
      return list.stream().map(item -> clean(field.children(), (Map<?, ?>) item)).toList();
    }
    return clean(field.children(), (Map<?, ?>) value);
  }
}
