package io.orderpulse.events.type;

import io.orderpulse.events.record.Nullable;
import io.orderpulse.events.record.Time;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Reads the fields of an event's data off its Java record. */
final class Shapes {

  private Shapes() {}

  static List<Field> fields(Class<?> shape) {
    List<Field> fields = new ArrayList<>();
    for (RecordComponent component : shape.getRecordComponents()) {
      fields.add(field(component));
    }
    return List.copyOf(fields);
  }

  /** Name on the wire of a Java name: {@code shipTo} becomes {@code ship_to}. */
  static String wireName(String javaName) {
    return javaName.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
  }

  static List<List<Field>> alternatives(List<Field> fields) {
    Map<String, List<Field>> groups = new LinkedHashMap<>();
    for (Field field : fields) {
      if (field.alternative() != null) {
        groups.computeIfAbsent(field.alternative(), g -> new ArrayList<>()).add(field);
      }
    }
    return groups.values().stream().map(List::copyOf).toList();
  }

  private static Field field(RecordComponent component) {
    AnyOf anyOf = component.getAnnotation(AnyOf.class);
    boolean required = anyOf == null && !component.isAnnotationPresent(Nullable.class);
    Personal personal = component.getAnnotation(Personal.class);
    Values values = component.getAnnotation(Values.class);
    return new Field(
        wireName(component.getName()),
        type(component),
        required,
        required && component.isAnnotationPresent(Key.class),
        personal == null ? null : personal.value(),
        anyOf == null ? null : anyOf.value(),
        children(component),
        values == null ? List.of() : List.of(values.value()));
  }

  private static JsonType type(RecordComponent component) {
    Class<?> type = component.getType();
    if (component.isAnnotationPresent(Time.class)) {
      return JsonType.TIME;
    } else if (type == String.class) {
      return JsonType.TEXT;
    } else if (type == long.class || type == Long.class) {
      return JsonType.INTEGER;
    } else if (type == BigDecimal.class) {
      return JsonType.DECIMAL;
    } else if (type == boolean.class || type == Boolean.class) {
      return JsonType.BOOLEAN;
    } else if (type == List.class) {
      return JsonType.LIST;
    } else if (type == Map.class || type.isRecord()) {
      return JsonType.OBJECT;
    } else if (type == Object.class) {
      return JsonType.ANY;
    }
    throw new IllegalStateException(
        "%s of %s has the type %s, which events do not have"
            .formatted(component.getName(), component.getDeclaringRecord(), type));
  }

  private static List<Field> children(RecordComponent component) {
    Class<?> type = component.getType();
    if (type == List.class) {
      ParameterizedType list = (ParameterizedType) component.getGenericType();
      type = (Class<?>) Objects.requireNonNull(list.getActualTypeArguments()[0]);
    }
    return type.isRecord() ? fields(type) : List.of();
  }
}
