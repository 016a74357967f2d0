package io.orderpulse.events.type;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;

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
    if (onlyKnownFields(type.fields(), data)) {
      return List.of();
    }
    List<String> found = new ArrayList<>();
    unknownFields(type.fields(), data, "data", found);
    return found;
  }

  /** Paths of the texts that are none of the values known today. Empty as a rule. */
  public static List<String> unknownValues(EventType type, Map<String, Object> data) {
    if (onlyKnownValues(type.fields(), data)) {
      return List.of();
    }
    List<String> found = new ArrayList<>();
    Walk.scalars(
        type.fields(),
        data,
        "data",
        (field, path, value) -> {
          if (!knows(field, value)) {
            found.add(path);
          }
        });
    return found;
  }

  private static boolean knows(Field field, Object value) {
    return field.values().isEmpty() || field.values().contains(value);
  }

  /** The usual answer, without building a path. */
  private static boolean onlyKnownFields(List<Field> fields, Map<?, ?> data) {
    int known = 0;
    for (int i = 0; i < fields.size(); i++) {
      Field field = fields.get(i);
      Object value = data.get(field.name());
      if (value != null) {
        known++;
        if (!everyObject(field, value, Tolerated::onlyKnownFields)) {
          return false;
        }
      }
    }
    return known == data.size();
  }

  private static boolean onlyKnownValues(List<Field> fields, Map<?, ?> data) {
    for (int i = 0; i < fields.size(); i++) {
      Field field = fields.get(i);
      Object value = data.get(field.name());
      if (value != null
          && (!knows(field, value) || !everyObject(field, value, Tolerated::onlyKnownValues))) {
        return false;
      }
    }
    return true;
  }

  private static boolean everyObject(
      Field field, Object value, BiPredicate<List<Field>, Map<?, ?>> test) {
    if (field.children().isEmpty()) {
      return true;
    } else if (value instanceof Map<?, ?> map) {
      return test.test(field.children(), map);
    }
    List<?> list = (List<?>) value;
    for (int i = 0; i < list.size(); i++) {
      if (!test.test(field.children(), (Map<?, ?>) list.get(i))) {
        return false;
      }
    }
    return true;
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
