package io.orderpulse.jobs.index;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.orderpulse.dashboards.templates.Field;
import io.orderpulse.dashboards.templates.FieldType;
import io.orderpulse.dashboards.templates.IndexTemplate;
import java.util.List;

/**
 * Keeps of a record what its index has a field for, in the order of the mapping, without nulls.
 * Facts of a run have no field; fields a newer program adds wait for a newer mapping instead of
 * being refused.
 */
final class Projection {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private Projection() {}

  static ObjectNode of(JsonNode data, IndexTemplate template) {
    ObjectNode document = JSON.objectNode();
    template.timestamp().stream()
        .map(path -> data.at("/" + path.replace('.', '/')))
        .filter(JsonNode::isTextual)
        .findFirst()
        .ifPresent(time -> document.set(IndexTemplate.TIMESTAMP, time));
    document.setAll(fields(data, template.fields()));
    return document;
  }

  private static ObjectNode fields(JsonNode data, List<Field> fields) {
    ObjectNode kept = JSON.objectNode();
    for (Field field : fields) {
      if (field.type() == FieldType.ALIAS) {
        continue;
      }
      JsonNode value =
          field.original()
              ? data.path(field.name())
              : data.at("/" + field.source().replace('.', '/'));
      if (field.type() == FieldType.SPREAD) {
        Spread.of(value).ifPresent(values -> kept.set(field.name(), values));
      } else if (!value.isMissingNode() && !value.isNull()) {
        kept.set(field.name(), field.type() == FieldType.OBJECT ? object(value, field) : value);
      }
    }
    return kept;
  }

  /** Anything but an object or a list of objects stays as it is, for the index to refuse. */
  private static JsonNode object(JsonNode value, Field field) {
    if (value.isObject()) {
      return fields(value, field.fields());
    }
    if (value.isArray()) {
      ArrayNode list = JSON.arrayNode(value.size());
      value.forEach(item -> list.add(object(item, field)));
      return list;
    }
    return value;
  }
}
