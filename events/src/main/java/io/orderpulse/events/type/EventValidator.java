package io.orderpulse.events.type;

import io.orderpulse.events.RejectReason;
import io.orderpulse.events.json.MalformedEventException;
import io.orderpulse.events.json.Rfc3339;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.util.List;
import java.util.Map;

/**
 * Checks the data of an event of a known type, before the privacy border. Allocates nothing while
 * all is well. Unknown fields and unknown values pass; see {@link Tolerated}.
 */
public final class EventValidator {

  private EventValidator() {}

  /**
   * @param data a tree as {@link io.orderpulse.events.json.JsonTree} makes it
   * @throws MalformedEventException with {@link RejectReason#MISSING_FIELD}, {@link
   *     RejectReason#WRONG_TYPE} or {@link RejectReason#BAD_TIME} and the path of the first field
   *     at fault, for example {@code data.lines[2].quantity}
   */
  public static void validate(EventType type, Map<String, Object> data)
      throws MalformedEventException {
    Fault fault = object(type.fields(), data);
    if (fault == null) {
      fault = alternatives(type.alternatives(), data);
    }
    if (fault != null) {
      throw fault.under("data").toException();
    }
  }

  private static Fault object(List<Field> fields, Map<?, ?> data) {
    for (int i = 0; i < fields.size(); i++) {
      Field field = fields.get(i);
      Object value = data.get(field.name());
      Fault fault = value == null ? absent(field) : present(field, value);
      if (fault != null) {
        return fault.under(field.name());
      }
    }
    return null;
  }

  private static Fault absent(Field field) {
    return field.required() ? new Fault(RejectReason.MISSING_FIELD, "is absent") : null;
  }

  private static Fault present(Field field, Object value) {
    boolean fits =
        switch (field.type()) {
          case TEXT, TIME -> value instanceof String;
          case INTEGER -> value instanceof Long;
          case DECIMAL -> value instanceof Long || value instanceof BigDecimal;
          case BOOLEAN -> value instanceof Boolean;
          case OBJECT -> value instanceof Map;
          case LIST -> value instanceof List;
          case ANY -> true;
        };
    if (!fits) {
      return wrong(field.type());
    }
    if (field.notEmpty() && empty(value)) {
      return new Fault(RejectReason.MISSING_FIELD, "is empty");
    }
    return switch (field.type()) {
      case TIME -> time((String) value);
      case OBJECT -> object(field.children(), (Map<?, ?>) value);
      case LIST -> list(field.children(), (List<?>) value);
      default -> null;
    };
  }

  private static Fault list(List<Field> children, List<?> items) {
    for (int i = 0; i < items.size(); i++) {
      Fault fault = item(children, items.get(i));
      if (fault != null) {
        return fault.at(i);
      }
    }
    return null;
  }

  private static Fault item(List<Field> children, Object item) {
    if (children.isEmpty()) {
      return item instanceof String ? null : wrong(JsonType.TEXT);
    }
    return item instanceof Map<?, ?> map ? object(children, map) : wrong(JsonType.OBJECT);
  }

  private static Fault time(String text) {
    try {
      Rfc3339.parse(text);
      return null;
    } catch (DateTimeException e) {
      return new Fault(RejectReason.BAD_TIME, "is not an RFC 3339 time with a zone");
    }
  }

  private static Fault alternatives(List<List<Field>> groups, Map<?, ?> data) {
    for (int i = 0; i < groups.size(); i++) {
      List<Field> group = groups.get(i);
      if (!anyOf(group, data)) {
        List<String> names = group.stream().map(Field::name).toList();
        return new Fault(RejectReason.MISSING_FIELD, "is absent: one of " + names + " is needed")
            .under(names.get(0));
      }
    }
    return null;
  }

  private static boolean anyOf(List<Field> group, Map<?, ?> data) {
    for (int i = 0; i < group.size(); i++) {
      Object value = data.get(group.get(i).name());
      if (value != null && !empty(value)) {
        return true;
      }
    }
    return false;
  }

  private static boolean empty(Object value) {
    return value instanceof String s ? s.isEmpty() : value instanceof List<?> l && l.isEmpty();
  }

  private static Fault wrong(JsonType wanted) {
    return new Fault(RejectReason.WRONG_TYPE, "is not " + wanted.words());
  }
}
