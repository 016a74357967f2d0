package io.orderpulse.events.type;

import java.util.List;
import java.util.Map;

/** Visits the known scalar fields of an event's data, depth first. */
final class Walk {

  private Walk() {}

  /** Called for each field that is there and is not an object or a list. */
  interface Visitor {
    void visit(Field field, String path, Object value);
  }

  static void scalars(List<Field> fields, Map<?, ?> data, String path, Visitor visitor) {
    for (Field field : fields) {
      Object value = data.get(field.name());
      if (value != null) {
        value(field, value, path + "." + field.name(), visitor);
      }
    }
  }

  private static void value(Field field, Object value, String path, Visitor visitor) {
    if (value instanceof Map<?, ?> map) {
      scalars(field.children(), map, path, visitor);
    } else if (value instanceof List<?> list) {
      for (int i = 0; i < list.size(); i++) {
        value(field, list.get(i), path + "[" + i + "]", visitor);
      }
    } else {
      visitor.visit(field, path, value);
    }
  }
}
