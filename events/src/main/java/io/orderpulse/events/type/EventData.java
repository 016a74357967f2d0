package io.orderpulse.events.type;

import io.orderpulse.events.json.Rfc3339;
import io.orderpulse.events.record.Time;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Turns the typed data of an event into the tree that an event carries. */
public final class EventData {

  /** Components with their names on the wire; reflection finds both anew on each call. */
  private static final ClassValue<List<Slot>> SLOTS =
      new ClassValue<>() {
        @Override
        protected List<Slot> computeValue(Class<?> shape) {
          List<Slot> slots = new ArrayList<>();
          for (RecordComponent component : shape.getRecordComponents()) {
            slots.add(new Slot(Shapes.wireName(component.getName()), component));
          }
          return List.copyOf(slots);
        }
      };

  private record Slot(String name, RecordComponent component) {

    boolean time() {
      return component.isAnnotationPresent(Time.class);
    }

    Object of(Record data) {
      try {
        return component.getAccessor().invoke(data);
      } catch (ReflectiveOperationException e) {
        throw new IllegalArgumentException(
            data.getClass() + " must be a public record of " + EventData.class.getPackageName(), e);
      }
    }
  }

  private EventData() {}

  /** Fields in the record's order, snake_case, times as RFC 3339 text, nulls left out. */
  public static Map<String, Object> toMap(Record data) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (Slot slot : SLOTS.get(data.getClass())) {
      Object value = slot.of(data);
      if (value != null) {
        map.put(slot.name(), slot.time() ? Rfc3339.format((Long) value) : tree(value));
      }
    }
    return map;
  }

  private static Object tree(Object value) {
    if (value instanceof Record record) {
      return toMap(record);
    }
    if (value instanceof List<?> list) {
      return list.stream().map(EventData::tree).toList();
    }
    return value;
  }
}
