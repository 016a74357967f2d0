package io.orderpulse.dashboards.kibana;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Small pieces that many objects have. */
final class Json {

  private Json() {}

  static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  static ArrayNode array() {
    return JsonNodeFactory.instance.arrayNode();
  }

  static ObjectNode query(String kql) {
    return object().put("query", kql).put("language", "kuery");
  }

  /** The search of an object that has a query of its own, as a string as Kibana keeps it. */
  static String searchSource(String kql) {
    ObjectNode source = object();
    source.set("query", query(kql));
    source.putArray("filter");
    return source.toString();
  }

  static ObjectNode reference(String type, String id, String name) {
    return object().put("type", type).put("id", id).put("name", name);
  }
}
