package io.orderpulse.events.schema;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.orderpulse.events.json.RecordWriter;
import io.orderpulse.events.record.JsonText;
import io.orderpulse.events.record.Nullable;
import io.orderpulse.events.record.Time;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * A Java record as the JSON Schema of what {@link RecordWriter} makes of it. Names come from the
 * writer's own mapper, so they cannot differ. Open; enum values are examples.
 */
final class RecordSchema {

  private RecordSchema() {}

  static ObjectNode of(Class<?> shape) {
    return of(RecordWriter.MAPPER.constructType(shape));
  }

  private static ObjectNode of(JavaType record) {
    ObjectNode properties = Json.object();
    List<String> required = new ArrayList<>();
    for (BeanPropertyDefinition property : properties(record)) {
      RecordComponent component = component(record.getRawClass(), property.getInternalName());
      boolean nullable = component.isAnnotationPresent(Nullable.class);
      ObjectNode schema =
          component.isAnnotationPresent(JsonText.class)
              ? Json.object().put("type", "object")
              : component.isAnnotationPresent(Time.class)
                  ? time()
                  : value(RecordWriter.MAPPER.constructType(component.getGenericType()));
      if (nullable) {
        schema.set("type", Json.array(List.of(schema.get("type").textValue(), "null")));
      } else {
        required.add(property.getName());
      }
      properties.set(property.getName(), schema);
    }
    ObjectNode schema = Json.object().put("type", "object");
    schema.set("required", Json.array(required));
    schema.set("properties", properties);
    return schema;
  }

  private static List<BeanPropertyDefinition> properties(JavaType record) {
    return RecordWriter.MAPPER.getSerializationConfig().introspect(record).findProperties().stream()
        .filter(BeanPropertyDefinition::couldSerialize)
        .toList();
  }

  private static RecordComponent component(Class<?> record, String javaName) {
    return Arrays.stream(record.getRecordComponents())
        .filter(c -> c.getName().equals(javaName))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException(record + " has no component " + javaName));
  }

  private static ObjectNode time() {
    return Json.object().put("type", "string").put("format", "date-time");
  }

  private static ObjectNode value(JavaType type) {
    Class<?> raw = type.getRawClass();
    ObjectNode schema = Json.object();
    if (raw == String.class) {
      return schema.put("type", "string");
    } else if (raw == int.class || raw == Integer.class || raw == long.class || raw == Long.class) {
      return schema.put("type", "integer");
    } else if (raw == double.class || raw == Double.class || raw == BigDecimal.class) {
      return schema.put("type", "number");
    } else if (raw == boolean.class || raw == Boolean.class) {
      return schema.put("type", "boolean");
    } else if (type.isEnumType()) {
      return schema.put("type", "string").set("examples", Json.array(wireNames(raw)));
    } else if (raw == List.class) {
      return schema.put("type", "array").set("items", value(type.getContentType()));
    } else if (raw == Map.class) {
      schema.put("type", "object");
      return schema.set("additionalProperties", value(type.getContentType()));
    } else if (raw.isRecord()) {
      return of(type);
    }
    throw new IllegalStateException("records on the way out do not have the type " + type);
  }

  private static List<String> wireNames(Class<?> enumType) {
    return Arrays.stream(enumType.getEnumConstants())
        .map(constant -> RecordWriter.MAPPER.convertValue(constant, String.class))
        .toList();
  }
}
