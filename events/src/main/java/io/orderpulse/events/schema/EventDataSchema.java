package io.orderpulse.events.schema;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.orderpulse.events.type.EventType;
import io.orderpulse.events.type.Field;
import io.orderpulse.events.type.JsonType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The data of an event as a JSON Schema. Open, since optional fields may be added; known values are
 * examples, since unknown ones pass; null is the same as absent.
 */
final class EventDataSchema {

  private final boolean clean;

  private EventDataSchema(boolean clean) {
    this.clean = clean;
  }

  /** Data before the privacy border. */
  static ObjectNode raw(EventType type) {
    return new EventDataSchema(false).of(type.fields());
  }

  /** Data behind it: what is left of personal fields, which must not be there themselves. */
  static ObjectNode clean(EventType type) {
    return new EventDataSchema(true).of(type.fields());
  }

  private ObjectNode of(List<Field> fields) {
    ObjectNode schema = Json.object().put("type", "object");
    schema.set(
        "required", Json.array(fields.stream().filter(this::required).map(Field::name).toList()));
    ObjectNode properties = schema.putObject("properties");
    for (Field field : fields) {
      if (clean && field.personal() != null) {
        properties.put(field.name(), false);
      }
      Field here = clean ? field.clean() : field;
      if (here != null) {
        // the raw field keeps the marks of its children, which this schema needs
        properties.set(here.name(), property(field.personal() == null ? field : here));
      }
    }
    alternatives(fields, schema);
    return schema;
  }

  private boolean required(Field field) {
    return field.required() && !(clean && field.personal() != null);
  }

  private ObjectNode property(Field field) {
    ObjectNode schema = value(field.type(), field);
    if (!field.required() && schema.has("type")) {
      schema.set("type", Json.array(List.of(schema.get("type").textValue(), "null")));
    }
    if (field.notEmpty()) {
      schema.put("minLength", 1);
    }
    if (!field.values().isEmpty()) {
      schema.set("examples", Json.array(field.values()));
    }
    if (field.personal() != null) {
      String left = field.personal().cleanName(field.name());
      schema.put(
          "description",
          left == null
              ? "Personal: dropped at the privacy border"
              : "Personal: leaves the privacy border as " + left);
      schema.put("x-personal", field.personal().name());
    }
    return schema;
  }

  private ObjectNode value(JsonType type, Field field) {
    ObjectNode schema = Json.object();
    return switch (type) {
      case TEXT -> schema.put("type", "string");
      case INTEGER ->
          schema
              .put("type", "integer")
              .put("minimum", Long.MIN_VALUE)
              .put("maximum", Long.MAX_VALUE);
      case DECIMAL -> schema.put("type", "number");
      case BOOLEAN -> schema.put("type", "boolean");
      case TIME ->
          schema
              .put("type", "string")
              .put("format", "date-time")
              .put("pattern", EnvelopeSchema.TIME_PATTERN);
      case OBJECT ->
          field.children().isEmpty() ? schema.put("type", "object") : of(field.children());
      case LIST -> schema.put("type", "array").set("items", items(field));
      case ANY -> schema;
    };
  }

  private ObjectNode items(Field list) {
    ObjectNode item =
        list.children().isEmpty() ? Json.object().put("type", "string") : of(list.children());
    item.set("type", Json.array(List.of(item.get("type").textValue(), "null")));
    return item;
  }

  /** Of each group one field must be there and not empty. */
  private static void alternatives(List<Field> fields, ObjectNode schema) {
    Map<String, ArrayNode> groups = new LinkedHashMap<>();
    for (Field field : fields) {
      if (field.alternative() != null) {
        ObjectNode branch =
            groups.computeIfAbsent(field.alternative(), g -> schema.withArray("anyOf")).addObject();
        branch.set("required", Json.array(List.of(field.name())));
        ObjectNode there = branch.putObject("properties").putObject(field.name());
        there.putObject("not").put("type", "null");
        there.put(field.type() == JsonType.LIST ? "minItems" : "minLength", 1);
      }
    }
    if (groups.size() > 1) {
      throw new IllegalStateException("two groups of alternatives in one object: use allOf");
    }
  }
}
