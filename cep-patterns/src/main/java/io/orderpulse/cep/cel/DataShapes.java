package io.orderpulse.cep.cel;

import io.orderpulse.events.type.EventType;
import io.orderpulse.events.type.EventTypes;
import io.orderpulse.events.type.Field;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The shape of {@code data}: of known types as behind the privacy border, of others as declared.
 */
final class DataShapes {

  /** Data of which nothing is known. */
  static final Shape OPEN = Shape.map(Shape.ANY);

  /** Types that a rules file may give to the fields of an unknown event type. */
  private static final Map<String, Shape> DECLARABLE =
      new TreeMap<>(
          Map.of(
              "string", Shape.TEXT,
              "int", Shape.INT,
              "double", Shape.DECIMAL,
              "bool", Shape.BOOL,
              "timestamp", Shape.TIME,
              "list", Shape.list(Shape.ANY)));

  private DataShapes() {}

  static Collection<String> declarable() {
    return DECLARABLE.keySet();
  }

  /** Data of any of the types. A field that is not the same in all of them has no known type. */
  static Shape of(
      String name, Collection<String> types, Map<String, Map<String, String>> declared) {
    Map<String, Shape> fields = new LinkedHashMap<>();
    for (String type : types) {
      Map<String, Shape> own = fields(name, type, declared.getOrDefault(type, Map.of()));
      if (own.isEmpty()) {
        return OPEN;
      }
      own.forEach((f, s) -> fields.merge(f, s, (a, b) -> a.equals(b) ? a : Shape.ANY));
    }
    return fields.isEmpty() ? OPEN : struct(name, fields);
  }

  private static Map<String, Shape> fields(String name, String type, Map<String, String> declared) {
    Map<String, Shape> fields = new LinkedHashMap<>();
    EventType known = EventTypes.find(type);
    if (known != null) {
      known.cleanFields().forEach(f -> fields.put(f.name(), shape(name, f)));
    } else if (!declared.isEmpty()) {
      fields.put("order_id", Shape.TEXT);
      fields.put("order_ids", Shape.list(Shape.TEXT));
    }
    declared.forEach((field, word) -> fields.putIfAbsent(field, declared(field, word)));
    return fields;
  }

  private static Shape declared(String field, String word) {
    Shape shape = DECLARABLE.get(word);
    if (shape == null) {
      throw new IllegalArgumentException(
          "field '%s' has the type '%s'; valid: %s"
              .formatted(field, word, String.join(", ", DECLARABLE.keySet())));
    }
    return shape;
  }

  private static Shape shape(String owner, Field field) {
    String name = owner + "-" + field.name();
    boolean leaf = field.children().isEmpty();
    return switch (field.type()) {
      case TEXT -> Shape.TEXT;
      case INTEGER -> Shape.INT;
      case DECIMAL -> Shape.DECIMAL;
      case BOOLEAN -> Shape.BOOL;
      case TIME -> Shape.TIME;
      case ANY -> Shape.ANY;
      case OBJECT -> leaf ? OPEN : children(name, field);
      case LIST -> Shape.list(leaf ? Shape.TEXT : children(name, field));
    };
  }

  private static Shape children(String name, Field field) {
    Map<String, Shape> fields = new LinkedHashMap<>();
    field.children().forEach(f -> fields.put(f.name(), shape(name, f)));
    return struct(name, fields);
  }

  private static Shape struct(String name, Map<String, Shape> fields) {
    List<Member> members = new ArrayList<>();
    fields.forEach((f, s) -> members.add(Member.key(f, s)));
    return Shape.struct(name, members);
  }
}
