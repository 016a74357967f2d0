package io.orderpulse.events.type;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What a valid event holds beyond the contract: fields that its type does not have, which the
 * border drops and counts, as they might be personal; and values not known today, which pass and
 * are counted. Expects data that {@link EventValidator} let pass.
 */
public final class Tolerated {

  private Tolerated() {}

  /**
   * Paths of the fields that the type does not have, for example {@code data.lines[0].colour}; of
   * an unknown object only its own path. Empty as a rule.
   */
  public static List<String> unknownFields(EventType type, Map<String, Object> data) {
    List<String> found = new ArrayList<>(0);
    unknownFields(type.fields(), data, "data", found);
    return found;
  }

  /** Paths of the texts that are none of the values known today. Empty as a rule. */
  public static List<String> unknownValues(EventType type, Map<String, Object> data) {
    List<String> found = new ArrayList<>(0);
    Walk.scalars(
        type.fields(),
        data,
        "data",
        (field, path, value) -> {
          if (!field.values().isEmpty() && !field.values().contains(value)) {
            found.add(path);
          }
        });
    return found;
  }

  private static void unknownFields(
      List<Field> fields, Map<?, ?> data, String path, List<String> found) {
    int known = 0;
    for (Field field : fields) {
      Object value = data.get(field.name());
      if (value != null) {
        known++;
        children(field, value, path, found);
      }
    }
    if (known < data.size()) {
      data.keySet().stream()
          .filter(name -> fields.stream().noneMatch(f -> f.name().equals(name)))
          .forEach(name -> found.add(path + "." + name));
    }
  }

  private static void children(Field field, Object value, String path, List<String> found) {
    if (field.children().isEmpty()) {
      return;
    }
    String below = path + "." + field.name();
    if (value instanceof Map<?, ?> map) {
      unknownFields(field.children(), map, below, found);
    } else if (value instanceof List<?> list) {
      for (int i = 0; i < list.size(); i++) {
        unknownFields(field.children(), (Map<?, ?>) list.get(i), below + "[" + i + "]", found);
      }
    }
  }
}
